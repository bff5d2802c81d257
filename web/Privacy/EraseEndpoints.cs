using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Inquiries;
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

    public static async Task<RazorComponentResult<ErasePage>> Get(HttpContext http, People people, AskedCookie asked)
    {
        http.Response.Headers.CacheControl = "no-store";
        var hasAnything = (await people.ReadAsync(http)).State is not null || asked.Read(http).Count > 0;
        return new RazorComponentResult<ErasePage>(new { IsDone = false, HasAnything = hasAnything });
    }

    /// <summary>
    /// Removes the person, and what this browser has asked without saying who asks: nobody else can. Sent twice it
    /// finds nobody the second time, and says the same.
    /// </summary>
    public static async Task<RazorComponentResult<ErasePage>> Post(
        HttpContext http, ErasureCare care, AskedCookie asked, AccountSecrets secrets)
    {
        // Leaving the page does not stop it half-way.
        foreach (var code in asked.Read(http))
        {
            await care.EraseAsync(InquiryRules.OwnerOfNameless(secrets.InquiryKey(code)), CancellationToken.None);
        }

        var visitor = await Visitors.ReadAsync(http);
        if (visitor.Participant is { } participant)
        {
            await care.EraseAsync(participant, CancellationToken.None);
        }

        await Visitors.ForgetAsync(http, visitor);
        SiteCookie.OwnWrite.Remove(http);
        return new RazorComponentResult<ErasePage>(new { IsDone = true, HasAnything = false });
    }
}
