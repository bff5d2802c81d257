using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Matching;

/// <summary>What an empty list shows instead of nothing (DOMAIN section 5, U20).</summary>
/// <param name="Cards">The nearest, at most three.</param>
/// <param name="Reliefs">Which choices are in the way, when nothing has all of them.</param>
public sealed record NearestView(IReadOnlyList<AssignmentCardView> Cards, IReadOnlyList<ReliefView> Reliefs);
