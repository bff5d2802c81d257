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

/// <summary>A member's own sign-in: several passkeys, one taken away, another team, and out everywhere.</summary>
internal static class OwnSignInEndpoints
{
    public const string Path = "/inloggning";
    public const string AskPath = "/inloggning/fraga";
    public const string AddPath = "/inloggning/nyckel";
    public const string RemovePath = "/inloggning/nyckel/bort";
    public const string TeamPath = "/inloggning/grupp";
    public const string OutPath = "/inloggning/ut";

    public const string NameField = "namn";
    public const string KeyField = "nyckel-id";
    public const string TeamField = "grupp";

    /// <summary>The page.</summary>
    public static async Task<IResult> Get(string? svar, HttpContext http, IGrainFactory grains, Texts texts) =>
        Page(await ReadAsync(http, grains, texts) with { Answer = svar });

    /// <summary>What the browser needs to make one more passkey.</summary>
    public static async Task<Results<ContentHttpResult, BadRequest>> Ask(HttpContext http, Passkeys passkeys)
    {
        var desk = await DeskAsync(http);
        if (TypedText.Line(CommandForm.Of(http).Text(NameField)).Length is 0 or > Passkey.NameLengthMax)
        {
            return TypedResults.BadRequest();
        }

        return TypedResults.Text(await passkeys.AskForNewAsync(http, desk.Member, desk.Name), "application/json");
    }

    /// <summary>Keeps one more passkey, made for this member by this browser.</summary>
    public static async Task<IResult> Add(HttpContext http, IGrainFactory grains, Passkeys passkeys, Texts texts)
    {
        var desk = await DeskAsync(http);
        var form = CommandForm.Of(http);
        var name = TypedText.Line(form.Text(NameField));
        if (name.Length is 0 or > Passkey.NameLengthMax)
        {
            return await WrongAsync(NameField, "Name");
        }

        var made = await passkeys.ReadNewAsync(http, form.Text(Passkeys.AnswerField), name);
        if (made is not var (member, passkey) || member != desk.Member)
        {
            return await WrongAsync("nyckel", "Key");
        }

        return await MemberOf(grains, desk).AddPasskey(passkey)
            ? TypedResults.LocalRedirect($"{Path}?svar=klart")
            : await WrongAsync(NameField, "TooMany");

        async Task<IResult> WrongAsync(string field, string text) => Page(await ReadAsync(http, grains, texts) with
        {
            Typed = form.Text(NameField),
            Errors = [new FormError(field, texts[$"OwnSignIn.Error.{text}"])],
        });
    }

    /// <summary>Takes a passkey away, and ends every sign-in but this one.</summary>
    public static async Task<RedirectHttpResult> Remove(HttpContext http, IGrainFactory grains)
    {
        var desk = await DeskAsync(http);
        var key = CommandForm.Of(http).Text(KeyField) ?? "";
        var isGone = await MemberOf(grains, desk).RemovePasskey(key, desk.Id);
        return TypedResults.LocalRedirect($"{Path}?svar={(isGone ? "klart" : "sista")}");
    }

    /// <summary>Goes to another team's desk, with a new sign-in.</summary>
    public static async Task<IResult> Change(HttpContext http, IGrainFactory grains)
    {
        var desk = await DeskAsync(http);
        return TeamKey.TryParse(CommandForm.Of(http).Text(TeamField), null, out var team)
            && await DeskSignIn.BeginAsync(
                http, MemberOf(grains, desk), DeskSignIn.NewSession(), team, null) is { } begun
                ? begun
                : Refusals.Missing();
    }

    /// <summary>Ends every sign-in of the member, this one too.</summary>
    public static async Task<RedirectHttpResult> Out(HttpContext http, IGrainFactory grains)
    {
        await MemberOf(grains, await DeskAsync(http)).EndAll();
        return TypedResults.LocalRedirect(DeskSignInEndpoints.Path);
    }

    private static async Task<OwnSignInView> ReadAsync(HttpContext http, IGrainFactory grains, Texts texts)
    {
        var desk = await DeskAsync(http);
        var member = MemberOf(grains, desk);
        var others = new List<(TeamKey, string)>();
        foreach (var team in await member.Teams())
        {
            if (team != desk.Team)
            {
                others.Add((team, await NameAsync(grains, team, texts)));
            }
        }

        return new OwnSignInView
        {
            Name = desk.Name,
            Team = desk.Team,
            Passkeys = (await member.View()).Passkeys,
            Others = others,
        };
    }

    private static async Task<string> NameAsync(IGrainFactory grains, TeamKey team, Texts texts) =>
        team.Association is { } id
            ? (await grains.GetGrain<IAssociationGrain>(id.Value).View())?.Name ?? id.Value
            : texts["Team.Coordinators"];

    private static IMemberGrain MemberOf(IGrainFactory grains, DeskSession desk) =>
        grains.GetGrain<IMemberGrain>(desk.Member.Value);

    private static async Task<DeskSession> DeskAsync(HttpContext http) =>
        (await Visitors.ReadAsync(http)).Desk
        ?? throw new InvalidOperationException($"The endpoint has no {nameof(DeskRule)}.");

    private static RazorComponentResult<OwnSignInPage> Page(OwnSignInView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };
}
