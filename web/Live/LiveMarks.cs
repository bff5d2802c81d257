using System.Globalization;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Where the sequences of a page's audiences stood before the page read what it shows. What happens after that is
/// heard, or asked for, when the page connects: nothing falls between the reading and the connection.
/// </summary>
/// <param name="Asked">The short names that the page shows, as the script sends them: <c>matches me</c>.</param>
/// <param name="Follow">The visitor's audiences with their numbers: <c>public:123 me:45</c>.</param>
internal sealed record LiveMarks(string Asked, string Follow)
{
    /// <summary>Opens the visitor's audiences of these short names, and notes where they stand.</summary>
    public static async Task<LiveMarks> ReadAsync(HttpContext http, string asked)
    {
        var audiences = http.RequestServices.GetRequiredService<LiveAudiences>();
        var feed = http.RequestServices.GetRequiredService<LiveFeed>();
        var visitor = await Visitors.ReadAsync(http);
        var marks = new List<string>();
        foreach (var name in asked.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (await audiences.FindAsync(name, visitor) is { } audience)
            {
                marks.Add(string.Create(CultureInfo.InvariantCulture, $"{audience.ShortName}:{feed.Open(audience)}"));
            }
        }

        return new LiveMarks(asked, string.Join(' ', marks.Distinct()));
    }
}
