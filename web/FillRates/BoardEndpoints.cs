using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>The coordinators' board. Answered from this process' own copy of the figures; no grain is woken.</summary>
internal static class BoardEndpoints
{
    /// <summary>Where the board is.</summary>
    public const string Path = "/tavla";

    /// <summary>
    /// The board, for the city's own coordinators. For those of another municipality it is not there (DOMAIN 3.2).
    /// </summary>
    public static async Task<IResult> Get(HttpContext http, FigureReplica figures, City city, Texts texts) =>
        (await Visitors.ReadAsync(http)).Coordinator == city.Municipality
            ? new RazorComponentResult<BoardPage>(new { View = View(figures.Snapshot, city.Vocabulary, texts) })
            : await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);

    private static BoardView View(FigureSnapshot figures, CityVocabulary city, Texts texts)
    {
        BoardRow Row(string name, string group) => new(name, figures.Of(group));
        var associations = figures.CardById.Values.Select(card => (card.AssociationId, card.AssociationName))
            .Distinct()
            .Select(known => Row(known.AssociationName, FigureGroups.Of(known.AssociationId)))
            .Where(row => row.Figures.Assignments > 0)
            .OrderBy(row => row.Figures.Percent)
            .ThenBy(row => row.Name, StringComparer.CurrentCulture);
        return new BoardView(
            figures.Of(FigureGroups.Total),
            [
                new BoardTable("time", [.. Enum.GetValues<TimeBucket>()
                    .OrderByDescending(time => time == TimeBucket.Evening)
                    .Select(time => Row(texts[$"Board.Time.{time}"], FigureGroups.Of(time)))]),
                new BoardTable("area", [.. city.Areas.Select(area => Row(area.Name, FigureGroups.Of(area.Id)))
                    .Where(row => row.Figures.Assignments > 0)]),
                new BoardTable("step", [.. Enum.GetValues<StepLevel>()
                    .Select(step => Row(texts[$"Board.Step.{step}"], FigureGroups.Of(step)))]),
                new BoardTable("association", [.. associations]),
            ]);
    }
}
