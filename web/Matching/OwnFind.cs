using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Web.Matching;

/// <summary>What "Passar dig" is made of for one person.</summary>
/// <param name="List">What suits the person.</param>
/// <param name="Misses">What almost does.</param>
/// <param name="Fresh">What is new and suits, the latest first.</param>
internal sealed record OwnFind(MatchList List, NearMisses Misses, ImmutableArray<AssignmentCard> Fresh);
