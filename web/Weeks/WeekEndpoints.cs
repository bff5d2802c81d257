using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Weeks;

/// <summary>"Min vecka": what the person does when, on the screen, on paper and in the telephone.</summary>
internal static class WeekEndpoints
{
    public const string Path = "/min-vecka";
    public const string LinkPath = "/min-vecka/kalender";
    public const string EndLinkPath = "/min-vecka/kalender/av";
    public const string WeekField = "vecka";

    public static async Task<RazorComponentResult<WeekPage>> Get(
        HttpContext http,
        People people,
        Commitments commitments,
        WeekPages pages,
        CalendarLinks links)
    {
        http.Response.Headers.CacheControl = "no-store";
        var person = await people.ReadAsync(http);
        var monday = pages.Monday(http.Request.Query[WeekField]);
        var view = pages.Of(await commitments.OfAsync(person.State), monday);
        return new RazorComponentResult<WeekPage>(new
        {
            View = person is { Id: { } id, State.Calendar: { } key }
                ? view with
                {
                    Calendar = links.Write(http, id, key, saysWhat: false),
                    TellingCalendar = links.Write(http, id, key, saysWhat: true),
                }
                : view,
        });
    }

    /// <summary>Makes the link, or a new one: the earlier one opens nothing from now on.</summary>
    public static Task<RedirectHttpResult> Link(HttpContext http, People people, City city) =>
        KeepAsync(http, people, city, CalendarLinks.NewKey());

    /// <summary>The link opens nothing from now on.</summary>
    public static Task<RedirectHttpResult> EndLink(HttpContext http, People people, City city) =>
        KeepAsync(http, people, city, null);

    private static async Task<RedirectHttpResult> KeepAsync(
        HttpContext http,
        People people,
        City city,
        CalendarKey? key)
    {
        if ((await Visitors.ReadAsync(http)).Participant is { } person)
        {
            await people.Grain(person).KeepCalendar(new KeepCalendar
            {
                CommandId = CommandForm.Of(http).Command,
                Municipality = city.Municipality,
                Key = key,
            });
        }

        return TypedResults.LocalRedirect(Path + "#kalender");
    }
}
