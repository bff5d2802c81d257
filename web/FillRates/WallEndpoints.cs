using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>The board for a screen on a wall: the whole city at a distance, without anything to tap.</summary>
internal static class WallEndpoints
{
    public const string Path = "/tavla/skarm";

    public static async Task<IResult> Get(HttpContext http, FigureReplica figures, City city, Texts texts) =>
        await BoardEndpoints.MaySeeAsync(http, city)
            ? new RazorComponentResult<WallPage>(new
            {
                Total = figures.Snapshot.Of(FigureGroups.Total),
                Times = Times(figures.Snapshot, texts),
                Areas = Areas(figures.Snapshot, city.Vocabulary),
            })
            : await BoardEndpoints.RefuseAsync(http);

    private static IReadOnlyList<BoardRow> Times(FigureSnapshot figures, Texts texts) =>
    [
        .. Enum.GetValues<TimeBucket>()
            .OrderByDescending(time => time == TimeBucket.Evening)
            .Select(time => new BoardRow(
                texts[$"Board.Time.{time}"],
                new BoardFilter { Time = time }.Href(),
                figures.Of(FigureGroups.Of(time)))),
    ];

    private static IReadOnlyList<BoardRow> Areas(FigureSnapshot figures, CityVocabulary city) =>
    [
        .. city.Areas
            .Select(area => new BoardRow(
                area.Name, new BoardFilter { Area = area.Id }.Href(), figures.Of(FigureGroups.Of(area.Id))))
            .Where(row => row.Figures.Assignments > 0),
    ];
}
