using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Start;

/// <summary>What is open now and tonight.</summary>
public sealed record OpenNowView
{
    /// <summary>Open at this moment.</summary>
    public required IReadOnlyList<AssignmentCardView> Now { get; init; }

    /// <summary>Opens later and goes on after 16.</summary>
    public required IReadOnlyList<AssignmentCardView> Tonight { get; init; }

    /// <summary>The nearest evenings, when nothing is open today.</summary>
    public IReadOnlyList<AssignmentCardView> Soon { get; init; } = [];

    /// <summary>A public holiday: hours may be other ones.</summary>
    public bool IsHoliday { get; init; }
}
