using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.FillRates;

/// <summary>The map of what there is after 16, when most meeting places have closed (DOMAIN row 26).</summary>
internal static class EveningEndpoints
{
    public const string Path = "/tavla/kvallar";

    public static async Task<IResult> Get(HttpContext http, FigureReplica figures, City city) =>
        await BoardEndpoints.MaySeeAsync(http, city)
            ? new RazorComponentResult<EveningPage>(new { View = View(figures.Snapshot, city.Vocabulary) })
            : await BoardEndpoints.RefuseAsync(http);

    private static EveningView View(FigureSnapshot figures, CityVocabulary city)
    {
        var counts = EveningGaps.Of(figures.CardById.Values, figures.Today);
        DateOnly[] days = [.. Enumerable.Range(0, EveningGaps.DayCount).Select(figures.Today.AddDays)];
        return new EveningView(
            days,
            [
                .. city.Areas.Select(area => new EveningArea(
                        area.Id.Value,
                        area.Name,
                        area.Latitude,
                        area.Longitude,
                        new BoardFilter { Area = area.Id, Time = TimeBucket.Evening }.Href(),
                        [.. days.Select(day => counts.GetValueOrDefault((area.Id, day)))]))
                    .OrderByDescending(area => area.Gaps),
            ]);
    }
}
