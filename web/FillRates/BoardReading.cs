using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>Puts figures into the tables that a coordinator reads, with their names and where each leads.</summary>
internal sealed class BoardReading(City city, Texts texts)
{
    /// <summary>Rows of a long table before "show all": chosen, what one looks through.</summary>
    public const int RowCountMax = 20;

    /// <summary>Assignments listed at once: chosen, the least full are what somebody can do something about.</summary>
    public const int AssignmentCountMax = 50;

    /// <summary>The board of a selection.</summary>
    /// <param name="figures">The figures now.</param>
    /// <param name="filter">What is looked at.</param>
    /// <param name="isWhole">Whether long tables are shown whole.</param>
    public BoardView View(FigureSnapshot figures, BoardFilter filter, bool isWhole)
    {
        var table = figures.Select(filter);
        var names = Names(figures, filter);
        var (assignments, count) = filter.IsEmpty ? ([], 0) : Assignments(figures, filter);
        return new BoardView(
            filter,
            [.. Enum.GetValues<BoardDimension>().Where(filter.Has)
                .Select(dimension => Choice(dimension, filter, names))],
            table.Of(FigureGroups.Total),
            [.. Enum.GetValues<BoardDimension>().Where(dimension => !filter.Has(dimension))
                .Select(dimension => Table(dimension, table, filter, names, isWhole))
                .Where(each => each.Rows.Count > 0)],
            assignments,
            count);
    }

    private static Dictionary<string, string> Names(FigureSnapshot figures, BoardFilter filter)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var card in figures.CardById.Values.Where(filter.Lets))
        {
            names[card.AssociationId.Value] = card.AssociationName;
            if (card.CoHost is { } other)
            {
                names.TryAdd(other.Association.Value, other.Name);
            }
        }

        return names;
    }

    private BoardChoice Choice(BoardDimension dimension, BoardFilter filter, Dictionary<string, string> names)
    {
        var name = dimension switch
        {
            BoardDimension.Area => city.Vocabulary.Area(filter.Area!.Value)!.Name,
            BoardDimension.Association => names.GetValueOrDefault(
                filter.Association!.Value.Value, filter.Association.Value.Value),
            BoardDimension.Step => texts[$"Board.Step.{filter.Step}"],
            BoardDimension.Category => city.Vocabulary.Called(filter.Category!.Value),
            _ => texts[$"Board.Time.{filter.Time}"],
        };
        return new BoardChoice(
            dimension, name, filter.Without(dimension).Href(), dimension == BoardDimension.Association);
    }

    private BoardTable Table(
        BoardDimension dimension,
        GroupTable table,
        BoardFilter filter,
        Dictionary<string, string> names,
        bool isWhole)
    {
        var rows = Rows(dimension, table, filter, names).Where(row => row.Figures.Assignments > 0).ToList();
        if (isWhole || rows.Count <= RowCountMax || dimension != BoardDimension.Association)
        {
            return new BoardTable(dimension, rows);
        }

        var whole = filter.Href();
        var more = $"{whole}{(whole.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{BoardEndpoints.WholeName}=ja";
        return new BoardTable(dimension, [.. rows.Take(RowCountMax)], more);
    }

    private IEnumerable<BoardRow> Rows(
        BoardDimension dimension, GroupTable table, BoardFilter filter, Dictionary<string, string> names) =>
        dimension switch
        {
            BoardDimension.Time => Enum.GetValues<TimeBucket>()
                .OrderByDescending(time => time == TimeBucket.Evening)
                .Select(time => new BoardRow(
                    texts[$"Board.Time.{time}"],
                    (filter with { Time = time }).Href(),
                    table.Of(FigureGroups.Of(time)))),
            BoardDimension.Area => city.Vocabulary.Areas.Select(area => new BoardRow(
                area.Name, (filter with { Area = area.Id }).Href(), table.Of(FigureGroups.Of(area.Id)))),
            BoardDimension.Step => Enum.GetValues<StepLevel>().Select(step => new BoardRow(
                texts[$"Board.Step.{step}"],
                (filter with { Step = step }).Href(),
                table.Of(FigureGroups.Of(step)))),
            BoardDimension.Category => city.Vocabulary.Categories.Select(category => new BoardRow(
                category.Called(),
                (filter with { Category = category.Id }).Href(),
                table.Of(FigureGroups.Of(category.Id)))),
            _ => names
                .Select(known => new BoardRow(
                    known.Value,
                    (filter with { Association = new(known.Key) }).Href(),
                    table.Of(FigureGroups.Of(new Domain.Associations.AssociationId(known.Key))),
                    IsOfHosts: true))
                .OrderBy(row => row.Figures.Percent)
                .ThenBy(row => row.Name, StringComparer.CurrentCulture),
        };

    private (IReadOnlyList<BoardRow> Rows, int Count) Assignments(FigureSnapshot figures, BoardFilter filter)
    {
        var counted = figures.CardById.Values
            .Where(card => filter.Lets(card) && FillRate.Counts(card, figures.Today))
            .OrderBy(card => FillRate.None.With(card).Share)
            .ThenByDescending(card => card.Occupancy.Free)
            .ThenBy(card => card.Id.Value, StringComparer.Ordinal)
            .ToList();
        return ([.. counted.Take(AssignmentCountMax).Select(card => Row(card, figures))], counted.Count);
    }

    // Of one assignment it is not told how many have begun: with its neighbours that could be worked out.
    private BoardRow Row(AssignmentCard card, FigureSnapshot figures) => new(
        card.Details.Title,
        $"/uppdrag/{card.Id}",
        GroupFigures.From(
            $"{BoardFilter.Prefix}assignment:{card.Id}", FigureSum.None.With(card, figures.Today, city.Zone))
            with { StartedPercent = null },
        IsOfHosts: true);
}
