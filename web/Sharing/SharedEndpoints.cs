using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Sharing;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>
/// What somebody sees who has been given a share card: what the card names, while it lasts, and each look is noted.
/// </summary>
internal static class SharedEndpoints
{
    public const string Path = "/delat";
    public const string ViewPath = "/delat/visa";
    public const string DonePath = "/delat/klar";
    public const string CodeField = "kod";

    public static RazorComponentResult<OpenSharePage> Get(HttpContext http)
    {
        PrivacyEndpoints.NeverKept(http);
        return new RazorComponentResult<OpenSharePage>(new { Errors = Array.Empty<FormError>() });
    }

    /// <summary>
    /// Opens a card with its code. A code that opens nothing is answered alike, whatever it may once have been.
    /// </summary>
    public static async Task<IResult> Post(
        HttpContext http,
        IGrainFactory grains,
        AccountSecrets secrets,
        ShareCookie cookie,
        SecurityEvents events,
        Texts texts)
    {
        PrivacyEndpoints.NeverKept(http);
        var typed = CommandForm.Of(http).Text(CodeField);
        var code = ShareCode.Read(typed);
        var key = secrets.ShareKey(code ?? "");
        if (code is null || await grains.GetGrain<IShareLinkGrain>(key.Value).Find() is not { } shared)
        {
            events.Refused(http, WayIn.ShareCard);
            return new RazorComponentResult<OpenSharePage>(new
            {
                Typed = typed,
                Errors = new[] { new FormError(CodeField, texts["Sharing.Code.Wrong"]) },
            })
            {
                StatusCode = StatusCodes.Status400BadRequest,
            };
        }

        events.CameIn(http, WayIn.ShareCard);
        cookie.Write(http, key, shared.State.Id);
        return TypedResults.LocalRedirect(ViewPath);
    }

    /// <summary>What is shared now; nothing when the card has ended.</summary>
    public static async Task<IResult> View(
        HttpContext http,
        IGrainFactory grains,
        ShareCookie cookie,
        AccessLogs logs,
        ExportWords words,
        EngagementWords engagements,
        SharedMatches matches)
    {
        PrivacyEndpoints.NeverKept(http);
        if (cookie.Read(http) is not { } visitor
            || await grains.GetGrain<IShareLinkGrain>(visitor.Key.Value).Find() is not { } shared)
        {
            ShareCookie.Forget(http);
            return new RazorComponentResult<SharedCardPage>(new { View = (SharedPageView?)null })
            {
                StatusCode = StatusCodes.Status410Gone,
            };
        }

        await logs.NoteAsync([shared.State.Id], new AccessNote
        {
            Role = AccessRole.ShareHolder,
            Who = shared.Grant.To,
            Kind = AccessKind.SawShared,
        });
        return new RazorComponentResult<SharedCardPage>(new
        {
            View = SharedPageView.Of(shared, words, engagements) with { Match = await matches.OfAsync(shared) },
        });
    }

    /// <summary>This browser has seen enough.</summary>
    public static RedirectHttpResult Done(HttpContext http)
    {
        ShareCookie.Forget(http);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return TypedResults.LocalRedirect(Path);
    }
}
