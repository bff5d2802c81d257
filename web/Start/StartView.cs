using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Start;

/// <summary>What the start page shows.</summary>
public sealed record StartView
{
    /// <summary>Where the big button leads: the questions the first time, then what suits.</summary>
    public required string Href { get; init; }

    /// <summary>Open after 16.</summary>
    public required IReadOnlyList<AssignmentCardView> Evening { get; init; }

    /// <summary>Whether all of them are tonight.</summary>
    public required bool IsTonight { get; init; }
}
