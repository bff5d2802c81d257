using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Web.Waiting;

/// <summary>What a list of what waits shows.</summary>
public sealed record WaitingView
{
    /// <summary>Whether an association reads; otherwise a coordinator.</summary>
    public bool IsHost => Work is null;

    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<WaitingRow> Rows { get; init; }

    /// <summary>How many wait in all.</summary>
    public int Count { get; init; }

    /// <summary>How long the way to work takes, for coordinators; null for an association.</summary>
    public WorkTimes? Work { get; init; }

    /// <summary>How much waits of each sort, for coordinators.</summary>
    public required WaitingPage Page { get; init; }

    /// <summary>The queues of those who wait for a place; null for an association.</summary>
    public DeskList? Desk { get; init; }

    /// <summary>The sort that is shown; null for all.</summary>
    public WaitingKind? Kind { get; init; }

    /// <summary>What became of the last step: a code, or null.</summary>
    public string? Answer { get; init; }

    public int PageNumber { get; init; } = 1;

    public int PageCount { get; init; } = 1;
}
