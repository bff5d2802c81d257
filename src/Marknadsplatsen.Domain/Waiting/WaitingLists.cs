using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>Who has what in front of them, the oldest first, so that nothing ends in silence. Pure.</summary>
public static class WaitingLists
{
    /// <summary>Rows in a page: chosen, as in the coordinators' queues.</summary>
    public const int PageLength = 20;

    /// <summary>Every sort, the most urgent first.</summary>
    public static readonly ImmutableArray<WaitingKind> InOrder =
    [
        WaitingKind.Concern, WaitingKind.Question, WaitingKind.Message, WaitingKind.FollowUp, WaitingKind.Coordinator,
        WaitingKind.Work, WaitingKind.Call, WaitingKind.Peer, WaitingKind.Certificate, WaitingKind.Entry,
        WaitingKind.Review, WaitingKind.Picture, WaitingKind.Draft,
    ];

    /// <summary>
    /// Whether the coordinators have it in front of them: it is theirs and its date has come, or it is an association's
    /// whose time is up.
    /// </summary>
    public static bool IsCoordinators(WaitingItem item, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (item.Owner == OwnerRole.Coordinator && item.SinceUtc <= now)
            || (item.Owner == OwnerRole.Association && item.DueAtUtc <= now);
    }

    /// <summary>Whether an association has it in front of it.</summary>
    public static bool IsAssociations(WaitingItem item, AssociationId association)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Owner == OwnerRole.Association && item.Association == association;
    }

    /// <summary>One page, the oldest first.</summary>
    /// <param name="items">What waits, in any order.</param>
    /// <param name="page">From 1. A page after the last one is the last one.</param>
    /// <param name="kind">Only this sort; null for all.</param>
    public static WaitingPage Page(IEnumerable<WaitingItem> items, int page, WaitingKind? kind = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        var counts = new int[Enum.GetValues<WaitingKind>().Length];
        var all = new List<WaitingItem>();
        foreach (var item in items)
        {
            counts[(int)item.Kind]++;
            if (kind is null || item.Kind == kind)
            {
                all.Add(item);
            }
        }

        all = [.. all.OrderBy(item => item.SinceUtc).ThenBy(item => item.Reference, StringComparer.Ordinal)];
        var whole = new WaitingPage { Count = all.Count, Counts = [.. counts] };
        var shown = Math.Min(page, whole.LastPage);
        return whole with { Page = shown, Items = [.. all.Skip((shown - 1) * PageLength).Take(PageLength)] };
    }
}
