using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// Where associations and coordinators sign in with a passkey. Nothing is asked of participants here.
/// </summary>
internal static class DeskSignInEndpoints
{
    public const string Path = "/in";
    public const string AskPath = "/in/fraga";
    public const string BackField = "tillbaka";
    public const string DraftField = "utkast";

    /// <summary>The page.</summary>
    public static RazorComponentResult<DeskSignInPage> Get(string? tillbaka) =>
        Page(new DeskSignInView { Back = LocalPath.OrElse(tillbaka, "") }, StatusCodes.Status200OK);

    /// <summary>What the browser needs to answer with any passkey it has. The same for everybody.</summary>
    public static async Task<ContentHttpResult> Ask(HttpContext http, Passkeys passkeys) =>
        TypedResults.Text(await passkeys.AskAsync(http), "application/json");

    /// <summary>
    /// Signs in with what the browser answered. Whatever is wrong with it, the answer is the same sentence.
    /// </summary>
    public static async Task<IResult> Post(
        HttpContext http,
        IGrainFactory grains,
        Passkeys passkeys,
        FormTickets drafts,
        SecurityEvents events,
        Texts texts)
    {
        TeamEndpoints.NeverKept(http);
        var form = CommandForm.Of(http);
        var view = new DeskSignInView
        {
            Back = LocalPath.OrElse(form.Text(BackField), ""),
            Draft = form.Text(DraftField),
        };
        if (await passkeys.ReadAsync(http, form.Text(Passkeys.AnswerField)) is not var (member, passkey, session))
        {
            return Wrong("Key");
        }

        var grain = grains.GetGrain<IMemberGrain>(member.Value);
        await grain.PasskeyUsed(PasskeyUsers.IdOf(passkey.CredentialId), passkey.SignCount, passkey.IsBackedUp);
        var begun = await DeskSignIn.BeginAsync(http, grain, session, null, view.Back);
        if (begun is null)
        {
            return Wrong("NoTeam");
        }

        events.CameIn(http, WayIn.Passkey);
        return drafts.Page(view.Draft) ?? begun;

        RazorComponentResult<DeskSignInPage> Wrong(string text)
        {
            events.Refused(http, WayIn.Passkey);
            return Page(
                view with { Errors = [new FormError("nyckel", texts[$"DeskSignIn.Error.{text}"])] },
                StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>The page, for whoever asks for what needs a sign-in.</summary>
    public static RazorComponentResult<DeskSignInPage> Page(DeskSignInView view, int status) =>
        new(new { View = view }) { StatusCode = status };
}
