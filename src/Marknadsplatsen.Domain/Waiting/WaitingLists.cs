using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>Who has what in front of them, the oldest first, so that nothing ends in silence. Pure.</summary>
public static class WaitingLists
{
    /// <summary>Rows in a page: chosen, as in the coordinators' queues.</summary>
    public const int PageLength = 20;

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
    public static WaitingPage Page(IEnumerable<WaitingItem> items, int page)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        var all = items.OrderBy(item => item.SinceUtc).ThenBy(item => item.Reference, StringComparer.Ordinal).ToList();
        var whole = new WaitingPage { Count = all.Count };
        var shown = Math.Min(page, whole.LastPage);
        return whole with { Page = shown, Items = [.. all.Skip((shown - 1) * PageLength).Take(PageLength)] };
    }
}
