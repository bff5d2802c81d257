using System.Collections.Frozen;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>The figures of every group of some assignments at one moment. Immutable.</summary>
public sealed class GroupTable
{
    private readonly FrozenDictionary<string, GroupFigures> groups;
    private readonly string prefix;

    internal GroupTable(IEnumerable<AssignmentCard> cards, DateOnly today, TimeZoneInfo zone, string prefix = "")
    {
        this.prefix = prefix;
        var sums = new Dictionary<string, FigureSum>(StringComparer.Ordinal);
        foreach (var card in cards)
        {
            if (FillRate.Counts(card, today))
            {
                foreach (var group in FigureGroups.Of(card))
                {
                    sums[group] = (sums.GetValueOrDefault(group) ?? FigureSum.None).With(card, today, zone);
                }
            }
        }

        groups = WithoutTheOnlyHidden(sums).ToFrozenDictionary(each => each.Group, StringComparer.Ordinal);
    }

    /// <summary>The figures of every group that has an assignment that counts.</summary>
    public IReadOnlyDictionary<string, GroupFigures> All => groups;

    /// <summary>The figures of a group; zeros when nothing in it counts.</summary>
    /// <param name="group">A name from <see cref="FigureGroups"/>.</param>
    public GroupFigures Of(string group) =>
        groups.GetValueOrDefault(prefix + group) ?? GroupFigures.From(prefix + group, FigureSum.None);

    /// <summary>
    /// A started rate that is hidden alone beside others and their whole could be worked out: then the smallest of the
    /// others is hidden too (DOMAIN 6.9, secondary suppression). Of a selection none is told: with the whole, and with
    /// other selections, what is hidden here could be worked out.
    /// </summary>
    private IEnumerable<GroupFigures> WithoutTheOnlyHidden(Dictionary<string, FigureSum> sums)
    {
        foreach (var dimension in sums.GroupBy(each => FigureGroups.DimensionOf(each.Key)))
        {
            var rows = dimension.Where(each => each.Value.Accepted > 0)
                .Select(each => (each.Value.Accepted, Figures: GroupFigures.From(prefix + each.Key, each.Value)))
                .ToList();
            var hidden = rows.Count(row => row.Figures.StartedPercent is null);
            var also = dimension.Key == FigureGroups.Total || hidden != 1
                ? null
                : rows.Where(row => row.Figures.StartedPercent is not null)
                    .OrderBy(row => row.Accepted).ThenBy(row => row.Figures.Group, StringComparer.Ordinal)
                    .Select(row => row.Figures.Group)
                    .FirstOrDefault();
            foreach (var (group, sum) in dimension)
            {
                var figures = GroupFigures.From(prefix + group, sum);
                yield return figures.Group == also || prefix.Length > 0
                    ? figures with { StartedPercent = null }
                    : figures;
            }
        }
    }
}
