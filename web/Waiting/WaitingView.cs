using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Web.Waiting;

/// <summary>What a list of what waits shows.</summary>
public sealed record WaitingView
{
    /// <summary>Whether an association reads; otherwise a coordinator.</summary>
    public required bool IsHost { get; init; }

    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<WaitingRow> Rows { get; init; }

    /// <summary>How many wait in all.</summary>
    public int Count { get; init; }

    /// <summary>How long the way to work takes, for coordinators; null for an association.</summary>
    public WorkTimes? Work { get; init; }

    public int PageNumber { get; init; } = 1;

    public int PageCount { get; init; } = 1;
}
