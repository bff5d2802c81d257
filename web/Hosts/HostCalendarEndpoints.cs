using System.Text;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Weeks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Orleans;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>The times of an association's own assignments, for the calendars of those who work there.</summary>
internal static class HostCalendarEndpoints
{
    public const string Path = "/forening/kalender";
    public const string EndPath = "/forening/kalender/av";

    /// <summary>What the addresses begin with; read without a cookie.</summary>
    public const string Prefix = "/kalender/forening";

    public static async Task<IResult> Get(HttpContext http, IGrainFactory grains, HostCalendarLinks links)
    {
        if ((await Visitors.ReadAsync(http)).Association is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        http.Response.Headers.CacheControl = "no-store";
        var key = (await grains.GetGrain<IHostGrain>(association.Value).View()).Calendar;
        return new RazorComponentResult<HostCalendarPage>(new
        {
            Address = key is null ? null : links.Write(http, association, key.Value),
        });
    }

    /// <summary>Makes the link, or a new one: the earlier one opens nothing from now on.</summary>
    public static Task<IResult> Link(HttpContext http, IGrainFactory grains) =>
        KeepAsync(http, grains, CalendarLinks.NewKey());

    /// <summary>The link opens nothing from now on.</summary>
    public static Task<IResult> EndLink(HttpContext http, IGrainFactory grains) => KeepAsync(http, grains, null);

    /// <summary>
    /// The calendar: only what everybody may know of the assignments. Addresses that are wrong, renewed or ended are
    /// answered alike.
    /// </summary>
    public static async Task<IResult> Feed(
        HttpContext http,
        string token,
        HostCalendarLinks links,
        IGrainFactory grains,
        Commitments commitments,
        AssignmentWords words,
        Texts texts,
        TimeProvider time,
        IOptions<SiteOptions> site)
    {
        if (links.Read(token) is not { } link
            || (await grains.GetGrain<IHostGrain>(link.Association.Value).View()).Calendar != link.Key
            || await grains.GetGrain<IAssociationGrain>(link.Association.Value).View() is not { } association)
        {
            return TypedResults.NotFound();
        }

        var (first, last) = (
            commitments.Today.AddDays(-CalendarEndpoints.DaysBack),
            commitments.Today.AddDays(CalendarEndpoints.DaysAhead));
        var views = await Task.WhenAll(association.Assignments.Take(AssociationPageView.RowCountMax)
            .Select(id => grains.GetGrain<IAssignmentGrain>(id.Value).View()));
        var text = new CalendarText(association.Name);
        var more = texts["Week.Calendar.More", site.Value.HelpPhone];
        var all = views.OfType<AssignmentView>()
            .Where(view => view.State.Status == AssignmentStatus.Open)
            .SelectMany(view => Occasions.Between(view.State.Id, view.State.Details, null, first, last)
                .Select(occasion => (view.State.Details, Occasion: occasion, How: CommitmentKind.Taken))
                .Concat(Occasions.ClosedBetween(view.State.Id, view.State.Details, null, first, last)
                    .Select(closed => (view.State.Details, Occasion: closed, How: CommitmentKind.Away))))
            .OrderBy(pair => pair.Occasion.StartsAtUtc)
            .Take(CalendarEndpoints.OccasionCountMax);
        foreach (var (details, occasion, how) in all)
        {
            text.Add(occasion, details.Title, words.WhereShort(details), more, how, time.GetUtcNow());
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Text(text.End(), "text/calendar", Encoding.UTF8);
    }

    private static async Task<IResult> KeepAsync(HttpContext http, IGrainFactory grains, CalendarKey? key)
    {
        if ((await Visitors.ReadAsync(http)).Association is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        await grains.GetGrain<IHostGrain>(association.Value).KeepCalendar(CommandForm.Of(http).Command, key);
        return TypedResults.LocalRedirect(Path);
    }
}
