using Marknadsplatsen.Domain.Time;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Start;

/// <summary>"Öppet nu och i kväll": where one can go without a word (DOMAIN rows 26 and 27).</summary>
internal static class OpenNowEndpoints
{
    public const string Path = "/oppet-nu";

    public static async Task<RazorComponentResult<OpenNowPage>> Get(
        HttpContext http,
        City city,
        CatalogReplica catalog,
        People people,
        AssignmentWords words,
        Texts texts,
        MomentWords moments,
        TimeProvider time)
    {
        var person = await people.ReadAsync(http);
        var now = time.GetUtcNow();
        var local = TimeZoneInfo.ConvertTime(now, city.Zone).DateTime;
        var today = DateOnly.FromDateTime(local);
        var cards = catalog.Snapshot.Cards.Where(card => !person.HasHidden(card.Id)).ToArray();
        var open = OpenNow.Now(cards, now, today);
        var tonight = OpenNow.Tonight(cards, now, today);
        var view = new OpenNowView
        {
            Now = [.. open.Select(place => Card(place, "OpenNow.Until"))],
            Tonight = [.. tonight.Select(place => Card(place, "OpenNow.From"))],
            Soon = open.IsEmpty && tonight.IsEmpty
                ? [.. Tonight.Of(cards, local, _ => null).Select(evening => words.Card(evening.Card))]
                : [],
            IsHoliday = WorkingDays.IsHoliday(today),
        };
        return new RazorComponentResult<OpenNowPage>(new { View = view });

        AssignmentCardView Card(OpenPlace place, string key) => words.Card(place.Card) with
        {
            When = texts[key, moments.Clock(place.Hours.Start), moments.Clock(place.Hours.End)],
        };
    }
}
