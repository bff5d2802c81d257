using System.Diagnostics;
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
/// Where an owner invites colleagues, gives them roles and takes them out. The team decides itself whether the one who
/// asks may.
/// </summary>
internal static class TeamEndpoints
{
    public const string AssociationPath = "/forening/personer";
    public const string CoordinatorPath = "/tavla/personer";

    public const string NameField = "namn";
    public const string RoleField = "roll";
    public const string MemberField = "person";
    public const string InvitationField = "inbjudan";

    /// <summary>The value of <see cref="RoleField"/> that takes somebody out.</summary>
    public const string Out = "bort";

    /// <summary>The team's people.</summary>
    public static async Task<RazorComponentResult<TeamPage>> Get(
        string? svar, HttpContext http, IGrainFactory grains, TimeProvider time) =>
        Page(await ReadAsync(http, grains, time) with { Answer = svar });

    /// <summary>Makes an invitation and answers with its link, which is shown this once.</summary>
    public static async Task<IResult> Invite(
        HttpContext http, IGrainFactory grains, AccountSecrets secrets, TimeProvider time, Texts texts)
    {
        var desk = await DeskAsync(http);
        var form = CommandForm.Of(http);
        var name = TypedText.Line(form.Text(NameField));
        var typed = form.Text(RoleField);
        if (name.Length is 0 or > TeamMember.NameLengthMax || !ApiNames<TeamRole>.TryParse(typed, out var role))
        {
            return await AgainAsync("Name");
        }

        var code = InvitationCode.New(desk.Team);
        var outcome = await TeamOf(grains, desk).Invite(new InviteMember
        {
            By = desk.Member,
            Id = code.Id,
            Proof = code.Proof(secrets),
            Name = name,
            Role = role,
        });
        NeverKept(http);
        return outcome switch
        {
            InviteOutcome.Invited => Page(await ReadAsync(http, grains, time) with
            {
                Link = code.Link($"{http.Request.Scheme}://{http.Request.Host}"),
                LinkName = name,
            }),
            InviteOutcome.TooMany => await AgainAsync("TooMany"),
            InviteOutcome.NotAllowed => Refusals.Role(),
            _ => throw new UnreachableException(),
        };

        async Task<IResult> AgainAsync(string wrong) => Page(await ReadAsync(http, grains, time) with
        {
            TypedName = form.Text(NameField),
            TypedRole = ApiNames<TeamRole>.TryParse(typed, out var kept) ? kept : TeamRole.Host,
            Errors = [new FormError(NameField, texts[$"Team.Error.{wrong}"])],
        });
    }

    /// <summary>Takes an invitation back.</summary>
    public static async Task<IResult> Withdraw(HttpContext http, IGrainFactory grains)
    {
        var desk = await DeskAsync(http);
        var invitation = CommandForm.Of(http).Text(InvitationField) ?? "";
        return Answered(desk, await TeamOf(grains, desk).Withdraw(desk.Member, invitation));
    }

    /// <summary>Gives another role, or takes out.</summary>
    public static async Task<IResult> Change(HttpContext http, IGrainFactory grains)
    {
        var desk = await DeskAsync(http);
        var form = CommandForm.Of(http);
        var chosen = form.Text(RoleField);
        var isRole = ApiNames<TeamRole>.TryParse(chosen, out var role);
        if (!MemberId.TryParse(form.Text(MemberField), null, out var member) || (!isRole && chosen != Out))
        {
            return Refusals.Missing();
        }

        var outcome = await TeamOf(grains, desk).Change(new ChangeMember
        {
            By = desk.Member,
            Member = member,
            Role = isRole ? role : null,
        });
        return member == desk.Member && outcome is TeamOutcome.Changed && role != TeamRole.Owner
            ? TypedResults.LocalRedirect(HomeOf(desk.Team))
            : Answered(desk, outcome);
    }

    /// <summary>Where a team's people work.</summary>
    public static string HomeOf(TeamKey team) => team.Association is null ? "/tavla" : "/forening";

    /// <summary>Where a team's people are listed.</summary>
    public static string PathOf(TeamKey team) => team.Association is null ? CoordinatorPath : AssociationPath;

    /// <summary>No browser and nothing between keeps the page.</summary>
    public static void NeverKept(HttpContext http) => http.Response.Headers.CacheControl = "no-store";

    private static IResult Answered(DeskSession desk, TeamOutcome outcome) => outcome switch
    {
        TeamOutcome.Changed => TypedResults.LocalRedirect($"{PathOf(desk.Team)}?svar=klart"),
        TeamOutcome.LastOwner => TypedResults.LocalRedirect($"{PathOf(desk.Team)}?svar=agare"),
        TeamOutcome.NotAllowed => Refusals.Role(),
        _ => throw new UnreachableException(),
    };

    private static async Task<TeamView> ReadAsync(HttpContext http, IGrainFactory grains, TimeProvider time)
    {
        var desk = await DeskAsync(http);
        var state = await TeamOf(grains, desk).View();
        var association = desk.Team.Association is { } id
            ? (await grains.GetGrain<IAssociationGrain>(id.Value).View())?.Name ?? id.Value
            : null;
        return new TeamView
        {
            Association = association,
            Members = [.. state.Members.OrderBy(member => member.Name, StringComparer.CurrentCulture)],
            Invitations = [.. state.Invitations.Where(known => known.IsOpen(time.GetUtcNow()))],
            Self = desk.Member,
            Path = PathOf(desk.Team),
        };
    }

    private static ITeamGrain TeamOf(IGrainFactory grains, DeskSession desk) =>
        grains.GetGrain<ITeamGrain>(desk.Team.Value);

    private static async Task<DeskSession> DeskAsync(HttpContext http) =>
        (await Visitors.ReadAsync(http)).Desk
        ?? throw new InvalidOperationException($"The endpoint has no {nameof(DeskRule)}.");

    private static RazorComponentResult<TeamPage> Page(TeamView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };
}
