using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Privacy;

/// <summary>
/// One button removes everything that is stored about a person. The page before it says what that means.
/// </summary>
internal static class EraseEndpoints
{
    public const string Path = "/mina/ta-bort";

    public static async Task<RazorComponentResult<ErasePage>> Get(HttpContext http, People people)
    {
        http.Response.Headers.CacheControl = "no-store";
        var person = await people.ReadAsync(http);
        return new RazorComponentResult<ErasePage>(new { IsDone = false, HasAnything = person.State is not null });
    }

    /// <summary>Sent twice it finds nobody the second time, and says the same.</summary>
    public static async Task<RazorComponentResult<ErasePage>> Post(HttpContext http, ErasureCare care)
    {
        var visitor = await Visitors.ReadAsync(http);
        if (visitor.Participant is { } participant)
        {
            // Leaving the page does not stop it half-way.
            await care.EraseAsync(participant, CancellationToken.None);
        }

        await Visitors.ForgetAsync(http, visitor);
        SiteCookie.OwnWrite.Remove(http);
        return new RazorComponentResult<ErasePage>(new { IsDone = true, HasAnything = false });
    }
}
