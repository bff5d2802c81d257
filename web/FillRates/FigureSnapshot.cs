using System.Collections.Concurrent;
using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>The figures at one moment. Immutable; sums are worked out when first asked for.</summary>
public sealed class FigureSnapshot
{
    // Chosen: more selections than coordinators look at in the second before the next change.
    private const int SelectionCountMax = 64;

    private readonly TimeZoneInfo zone;
    private readonly Lazy<GroupTable> whole;
    private readonly ConcurrentDictionary<BoardFilter, GroupTable> selections = new();

    internal FigureSnapshot(
        ImmutableDictionary<AssignmentId, AssignmentCard> cardById, DateOnly today, TimeZoneInfo zone)
    {
        (CardById, Today, this.zone) = (cardById, today, zone);
        whole = new(() => new GroupTable(cardById.Values, today, zone));
    }

    /// <summary>The day the figures are about.</summary>
    public DateOnly Today { get; }

    /// <summary>
    /// The latest value of every assignment, closed ones too. Exact: for associations and coordinators only.
    /// </summary>
    public ImmutableDictionary<AssignmentId, AssignmentCard> CardById { get; }

    /// <summary>The figures of every group that has an assignment that counts.</summary>
    public IReadOnlyDictionary<string, GroupFigures> Groups => whole.Value.All;

    /// <summary>The figures of a group; zeros when nothing in it counts.</summary>
    /// <param name="group">A name from <see cref="Domain.FillRates.FigureGroups"/>.</param>
    public GroupFigures Of(string group) => whole.Value.Of(group);

    /// <summary>The figures of what a filter lets through, under names of their own.</summary>
    public GroupTable Select(BoardFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.IsEmpty)
        {
            return whole.Value;
        }

        if (selections.TryGetValue(filter, out var known))
        {
            return known;
        }

        var table = new GroupTable(CardById.Values.Where(filter.Lets), Today, zone, BoardFilter.Prefix);
        return selections.Count < SelectionCountMax ? selections.GetOrAdd(filter, table) : table;
    }
}
