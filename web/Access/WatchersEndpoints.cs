using System.Globalization;
using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Layout;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Access;

/// <summary>"Vem har tittat?": who has seen or changed what of the person's data, and when.</summary>
internal static class WatchersEndpoints
{
    public const string Path = "/mina/vem-har-tittat";

    /// <summary>Entries on a page: chosen, what one reads at a time.</summary>
    public const int PageSize = 50;

    public static async Task<IResult> Get(
        string? sida, HttpContext http, AccessLogs logs, WatcherWords words)
    {
        PrivacyEndpoints.NeverKept(http);
        var page = 1;
        if (!string.IsNullOrEmpty(sida) && !(int.TryParse(sida, CultureInfo.InvariantCulture, out page) && page > 0))
        {
            return Commands.Refusals.Missing();
        }

        var (entries, more) = (await Visitors.ReadAsync(http)).Participant is { } person
            ? await logs.ReadAsync(person)
            : ([], 0);
        var pages = Math.Max(1, (entries.Length + PageSize - 1) / PageSize);
        page = Math.Min(page, pages);
        return new RazorComponentResult<WatchersPage>(new
        {
            View = new WatchersView
            {
                Rows = [.. entries.Skip((page - 1) * PageSize).Take(PageSize).Select(words.Of)],
                PageNumber = page,
                PageCount = pages,
                MoreCount = more,
            },
        });
    }
}
