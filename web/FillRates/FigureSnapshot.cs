using System.Collections.Frozen;
using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>The figures at one moment. Immutable; sums are worked out when first asked for.</summary>
public sealed class FigureSnapshot
{
    private readonly Lazy<FrozenDictionary<string, GroupFigures>> groups;

    internal FigureSnapshot(ImmutableDictionary<AssignmentId, AssignmentCard> cardById, DateOnly today)
    {
        (CardById, Today) = (cardById, today);
        groups = new(() => Sum(cardById.Values, today));
    }

    /// <summary>The day the figures are about.</summary>
    public DateOnly Today { get; }

    /// <summary>
    /// The latest value of every assignment, closed ones too. Exact: for associations and coordinators only.
    /// </summary>
    public ImmutableDictionary<AssignmentId, AssignmentCard> CardById { get; }

    /// <summary>The figures of every group that has an assignment that counts.</summary>
    public IReadOnlyDictionary<string, GroupFigures> Groups => groups.Value;

    /// <summary>The figures of a group; zeros when nothing in it counts.</summary>
    /// <param name="group">A name from <see cref="FigureGroups"/>.</param>
    public GroupFigures Of(string group) =>
        groups.Value.GetValueOrDefault(group) ?? GroupFigures.From(group, FillRate.None);

    private static FrozenDictionary<string, GroupFigures> Sum(
        IEnumerable<AssignmentCard> cards, DateOnly today) => cards
        .Where(card => FillRate.Counts(card, today))
        .SelectMany(card => FigureGroups.Of(card).Select(group => (Group: group, Card: card)))
        .GroupBy(counted => counted.Group, counted => counted.Card, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key, group => GroupFigures.From(group.Key, FillRate.Of(group)), StringComparer.Ordinal);
}
