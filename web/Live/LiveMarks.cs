using System.Globalization;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Live;

/// <summary>Where the sequences of a page's audiences stand while it is being made.</summary>
internal static class LiveMarks
{
    /// <summary>
    /// The visitor's audiences with their numbers, as the script reads them: <c>public:123 me:45</c>.
    /// </summary>
    public static async Task<string> ReadAsync(HttpContext http, string asked)
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

        return string.Join(' ', marks.Distinct());
    }
}
