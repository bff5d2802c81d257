using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Desk;

/// <summary>
/// Sorts what waits, so that no interest ends in silence (DOMAIN section 1, rows 17 and 44). Pure.
/// </summary>
public static class DeskQueues
{
    /// <summary>Rows in a page: chosen, what one reads without losing count.</summary>
    public const int PageLength = 20;

    /// <summary>How long before its end a hold is in front of the coordinators: chosen, a day to call in.</summary>
    public static readonly TimeSpan HoldEndsWithin = TimeSpan.FromHours(24);

    /// <summary>Every queue, the most urgent first.</summary>
    public static readonly ImmutableArray<DeskQueue> InOrder =
        [DeskQueue.WithoutOwner, DeskQueue.Late, DeskQueue.Holds, DeskQueue.Coordinator];

    /// <summary>The queue a row is in, or null when it waits for somebody else whose time is not up.</summary>
    public static DeskQueue? Of(DeskRow row, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            { Owner: null } or { NextStepAtUtc: null } => DeskQueue.WithoutOwner,
            { NextStepAtUtc: var due } when due <= now => DeskQueue.Late,
            { Owner: OwnerRole.Coordinator } => DeskQueue.Coordinator,
            {
                State: EngagementState.Held or EngagementState.Proposed,
                Asked: null,
                Owner: OwnerRole.Participant,
                NextStepAtUtc: var due,
            } when due <= now + HoldEndsWithin => DeskQueue.Holds,
            _ => null,
        };
    }

    /// <summary>One page of a queue, the oldest date first, with how long every queue is.</summary>
    /// <param name="entries">The latest entry of every assignment.</param>
    /// <param name="queue">Which queue; null for the first that is not empty, else the last.</param>
    /// <param name="page">From 1. A page after the last one is the last one.</param>
    /// <param name="now">The moment.</param>
    public static DeskList Page(IEnumerable<DeskEntry> entries, DeskQueue? queue, int page, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        var queues = Enum.GetValues<DeskQueue>().ToDictionary(each => each, _ => new List<DeskItem>());
        foreach (var entry in entries)
        {
            foreach (var row in entry.Rows)
            {
                if (Of(row, now) is { } own)
                {
                    queues[own].Add(DeskItem.Of(entry, row));
                }
            }
        }

        var chosen = queue ?? InOrder.FirstOrDefault(each => queues[each].Count > 0, DeskQueue.Coordinator);
        var items = queues[chosen];
        var shown = Math.Min(page, Math.Max(1, LastPage(items.Count)));
        return new DeskList
        {
            Queue = chosen,
            Counts = [.. queues.OrderBy(each => each.Key).Select(each => each.Value.Count)],
            Page = shown,
            Items =
            [
                .. items.OrderBy(item => item.Row.NextStepAtUtc ?? DateTimeOffset.MinValue)
                    .ThenBy(item => item.Row.WaitingSinceUtc)
                    .ThenBy(item => item.Row.Reference, StringComparer.Ordinal)
                    .Skip((shown - 1) * PageLength)
                    .Take(PageLength),
            ],
        };
    }

    /// <summary>How many pages so many rows take.</summary>
    public static int LastPage(int count) => (count + PageLength - 1) / PageLength;
}
