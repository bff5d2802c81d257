using System.Diagnostics;
using System.Security.Cryptography;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// Coming into a team. The link's secret stands after <c>#</c>; a button sends it in a form, so that no log and no mail
/// scanner uses it. The invitation is used up when the person is in, not before.
/// </summary>
internal static class JoinEndpoints
{
    public const string Path = "/inbjudan";
    public const string AskPath = "/inbjudan/fraga";
    public const string EnterPath = "/inbjudan/in";

    public const string CodeField = "inbjudan";
    public const string NameField = "namn";

    /// <summary>Where a link leads: a button that reads it, or a box to paste it in.</summary>
    public static RazorComponentResult<JoinPage> Get(HttpContext http)
    {
        TeamEndpoints.NeverKept(http);
        return Page(new JoinView(), StatusCodes.Status200OK);
    }

    /// <summary>Shows what the invitation gives.</summary>
    public static async Task<IResult> Read(
        HttpContext http, IGrainFactory grains, AccountSecrets secrets, Texts texts)
    {
        TeamEndpoints.NeverKept(http);
        var typed = CommandForm.Of(http).Text(CodeField);
        return InvitationCode.Read(typed) is { } code && await FindAsync(http, grains, secrets, code) is { } view
            ? Page(view, StatusCodes.Status200OK)
            : Refused(texts, typed);
    }

    /// <summary>What the browser needs to make a passkey, for a member who will be new.</summary>
    public static async Task<IResult> Ask(
        HttpContext http, IGrainFactory grains, AccountSecrets secrets, Passkeys passkeys)
    {
        var form = CommandForm.Of(http);
        var name = TypedText.Line(form.Text(NameField));
        if (InvitationCode.Read(form.Text(CodeField)) is not { } code
            || await FindAsync(http, grains, secrets, code) is null
            || name.Length is 0 or > TeamMember.NameLengthMax)
        {
            return TypedResults.BadRequest();
        }

        var member = new MemberId("m" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        var options = await passkeys.AskForNewAsync(http, member, name);
        return TypedResults.Text(options, "application/json");
    }

    /// <summary>Comes in: with a new passkey, or as the member who is signed in already.</summary>
    public static async Task<IResult> Enter(
        HttpContext http,
        IGrainFactory grains,
        AccountSecrets secrets,
        Passkeys passkeys,
        SecurityEvents events,
        Texts texts)
    {
        TeamEndpoints.NeverKept(http);
        var form = CommandForm.Of(http);
        if (InvitationCode.Read(form.Text(CodeField)) is not { } code
            || await FindAsync(http, grains, secrets, code) is not { } view)
        {
            events.Refused(http, WayIn.Invitation);
            return Refused(texts, form.Text(CodeField));
        }

        var name = TypedText.Line(form.Text(NameField));
        if (name.Length is 0 or > TeamMember.NameLengthMax)
        {
            return Wrong(NameField, "Name");
        }

        if (await WhoAsync(http, grains, passkeys, form, texts) is not { } member)
        {
            events.Refused(http, WayIn.Invitation);
            return Wrong("nyckel", "Key");
        }

        var grain = grains.GetGrain<IMemberGrain>(member.Value);
        var joined = await grain.Join(code.Team, new JoinTeam
        {
            Name = name,
            Invitation = code.Id,
            Proof = code.Proof(secrets),
        });
        if (joined is JoinOutcome.Joined)
        {
            events.CameIn(http, WayIn.Invitation);
        }
        else
        {
            events.Refused(http, WayIn.Invitation);
        }

        return joined switch
        {
            JoinOutcome.Joined => await DeskSignIn.BeginAsync(http, grain, DeskSignIn.NewSession(), code.Team, null)
                ?? Refused(texts, code.ToString()),
            JoinOutcome.Full => Wrong(NameField, "Full"),
            JoinOutcome.Refused => Refused(texts, code.ToString()),
            _ => throw new UnreachableException(),
        };

        RazorComponentResult<JoinPage> Wrong(string field, string text) => Page(
            view with { Name = form.Text(NameField), Errors = [new FormError(field, texts[$"Join.Error.{text}"])] },
            StatusCodes.Status400BadRequest);
    }

    private static async Task<MemberId?> WhoAsync(
        HttpContext http, IGrainFactory grains, Passkeys passkeys, CommandForm form, Texts texts)
    {
        if (form.Text(Passkeys.AnswerField) is not { } answer)
        {
            return (await Visitors.ReadAsync(http)).Desk?.Member;
        }

        // Kept before the invitation is used: a person who is in always has a key.
        return await passkeys.ReadNewAsync(http, answer, texts["Key.First"]) is var (member, passkey)
            && await grains.GetGrain<IMemberGrain>(member.Value).AddPasskey(passkey)
                ? member
                : null;
    }

    private static async Task<JoinView?> FindAsync(
        HttpContext http, IGrainFactory grains, AccountSecrets secrets, InvitationCode code)
    {
        var team = grains.GetGrain<ITeamGrain>(code.Team.Value);
        if (await team.Peek(code.Id, code.Proof(secrets)) is not { } invitation)
        {
            return null;
        }

        var desk = (await Visitors.ReadAsync(http)).Desk;
        return new JoinView
        {
            Code = code.ToString(),
            Association = code.Team.Association is { } id
                ? (await grains.GetGrain<IAssociationGrain>(id.Value).View())?.Name ?? id.Value
                : null,
            Role = invitation.Role,
            Name = desk?.Name ?? invitation.Name,
            SignedInAs = desk?.Name,
        };
    }

    // One answer for every reason, so that nobody learns which links there are.
    private static RazorComponentResult<JoinPage> Refused(Texts texts, string? typed) => Page(
        new JoinView { Typed = typed, Errors = [new FormError(CodeField, texts["Join.Error.Refused"])] },
        StatusCodes.Status400BadRequest);

    private static RazorComponentResult<JoinPage> Page(JoinView view, int status) =>
        new(new { View = view }) { StatusCode = status };
}
