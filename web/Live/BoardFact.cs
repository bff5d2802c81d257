using System.Collections.Immutable;
using Marknadsplatsen.Web.FillRates;

namespace Marknadsplatsen.Web.Live;

/// <summary>The groups of the board whose figures changed, with their whole values.</summary>
/// <param name="Groups">At least one.</param>
internal sealed record BoardFact(ImmutableArray<GroupFigures> Groups);
