using System.Text;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Weeks;

/// <summary>A person's times for the calendar of a telephone, read without a cookie.</summary>
internal static class CalendarEndpoints
{
    /// <summary>What the addresses begin with.</summary>
    public const string Prefix = "/kalender";

    /// <summary>How far ahead and back times are told. Days; chosen.</summary>
    public const int DaysAhead = 56;
    public const int DaysBack = 7;

    /// <summary>The most times in one answer; the nearest ones.</summary>
    public const int OccasionCountMax = 500;

    /// <summary>
    /// The calendar. Addresses that are wrong, renewed, ended, or of somebody who is erased are answered alike.
    /// </summary>
    public static async Task<IResult> Get(
        HttpContext http,
        string token,
        CalendarLinks links,
        People people,
        Commitments commitments,
        AssignmentWords words,
        Texts texts,
        TimeProvider time,
        IOptions<SiteOptions> site)
    {
        var named = links.Read(token);
        var state = named is { } asked ? await people.Grain(asked.Person).View() : null;
        if (named is not { } link || state?.Calendar != link.Key)
        {
            return TypedResults.NotFound();
        }

        var (first, last) = (commitments.Today.AddDays(-DaysBack), commitments.Today.AddDays(DaysAhead));
        var text = new CalendarText(texts["Week.Title"]);
        var more = texts["Week.Calendar.More", site.Value.HelpPhone];
        var all = (await commitments.OfAsync(state))
            .Where(one => one.How != CommitmentKind.Open)
            .SelectMany(one => one.Between(first, last)
                .Select(occasion => (One: one, Occasion: occasion, How: one.At(occasion)))
                // Told as cancelled: a calendar that has read the time before may keep what is only missing.
                .Concat(one.Closed(first, last)
                    .Select(closed => (One: one, Occasion: closed, How: CommitmentKind.Away))))
            .OrderBy(pair => pair.Occasion.StartsAtUtc)
            .Take(OccasionCountMax);
        foreach (var (one, occasion, how) in all)
        {
            // A telephone shows the next line of a calendar while it is locked (U21).
            var what = link.SaysWhat ? one.Details.Title : texts["Week.Calendar.What"];
            text.Add(occasion, what, words.WhereShort(one.Details), more, how, time.GetUtcNow(), link.Key.Value);
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Text(text.End(), "text/calendar", Encoding.UTF8);
    }
}
