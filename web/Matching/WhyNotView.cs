using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Participants;

namespace Marknadsplatsen.Web.Matching;

/// <summary>What the page on why things are not shown says.</summary>
public sealed record WhyNotView
{
    public required Person Person { get; init; }

    /// <summary>Each reason with how many it concerns, most first.</summary>
    public required IReadOnlyList<ReliefView> Reasons { get; init; }

    /// <summary>What changing one answer alone would show, most first.</summary>
    public required IReadOnlyList<ReliefView> Reliefs { get; init; }

    /// <summary>The nearest that are not shown.</summary>
    public required IReadOnlyList<AssignmentCardView> Alternatives { get; init; }
}
