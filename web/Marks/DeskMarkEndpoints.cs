using System.Diagnostics;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Marks;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Grains.Marks;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Marks;

/// <summary>
/// Where the panel decides about marks. Coordinators sit in it, and those whom an owner has given a seat for the user
/// council; for that it is enough to be a reader at the desk, who sees no people.
/// </summary>
internal static class DeskMarkEndpoints
{
    public const string Path = "/tavla/marken";
    public const string CouncilPath = "/tavla/marken/plats";
    public const string StepField = "steg";
    public const string WordsField = "ord";
    public const string MemberField = "person";
    public const string Yes = "ja";
    public const string No = "nej";

    public static async Task<IResult> Get(string? svar, HttpContext http, IGrainFactory grains) =>
        await DeskAsync(http) is { } desk
            ? await PageAsync(grains, desk, new DeskMarkView { Reader = desk.Member, Answer = svar })
            : await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);

    /// <summary>One in the panel says yes or no, and why.</summary>
    public static async Task<IResult> Vote(
        string id, HttpContext http, IGrainFactory grains, MarkFollower follower, Texts texts)
    {
        var form = CommandForm.Of(http);
        if (await DeskAsync(http) is not { } desk
            || !AssociationId.TryParse(id, null, out var association)
            || form.Text(StepField) is not (Yes or No))
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        // Whoever works for the association lets the others decide.
        if ((await grains.GetGrain<IMemberGrain>(desk.Member.Value).Teams()).Contains(new TeamKey(association)))
        {
            return Answered("egen");
        }

        var words = TypedText.Lines(form.Text(WordsField));
        var outcome = await Marks(grains, desk).Vote(new VoteOnMark
        {
            CommandId = form.Command,
            Association = association,
            Member = desk.Member,
            IsCoordinator = desk.Role >= TeamRole.Host,
            IsYes = form.Text(StepField) == Yes,
            Words = words,
        });
        await follower.ReadAsync();
        return outcome switch
        {
            MarkOutcome.Kept => Answered("klart"),
            MarkOutcome.NotInPanel => Refusals.Role(),
            MarkOutcome.NotOpen => Answered("inget"),
            MarkOutcome.NotRight => await PageAsync(grains, desk, new DeskMarkView
            {
                Reader = desk.Member,
                Errors = [new FormError($"{WordsField}-{id}", texts["CoordinatorMark.Wrong"])],
                TypedId = id,
                TypedWords = words,
            }),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>An owner gives somebody at the desk a seat for the user council, or takes it.</summary>
    public static async Task<IResult> Appoint(HttpContext http, IGrainFactory grains)
    {
        var form = CommandForm.Of(http);
        if (await DeskAsync(http) is not { } desk || !MemberId.TryParse(form.Text(MemberField), null, out var member))
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        // Whoever has left the desk can lose the seat, but not get one.
        var isInCouncil = form.Text(StepField) == Yes
            && await grains.GetGrain<ITeamGrain>(desk.Team.Value).Find(member) is not null;
        await Marks(grains, desk).Appoint(member, isInCouncil);
        return Answered("plats");
    }

    private static async Task<DeskSession?> DeskAsync(HttpContext http) =>
        (await Visitors.ReadAsync(http)).Desk is { Team.Municipality: not null } desk ? desk : null;

    private static IMarkGrain Marks(IGrainFactory grains, DeskSession desk) =>
        grains.GetGrain<IMarkGrain>(desk.Team.Municipality!.Value.Value);

    private static RedirectHttpResult Answered(string code) => TypedResults.LocalRedirect($"{Path}?svar={code}");

    private static async Task<RazorComponentResult<DeskMarkPage>> PageAsync(
        IGrainFactory grains, DeskSession desk, DeskMarkView view)
    {
        var list = await Marks(grains, desk).View();
        var answers = new Dictionary<AssociationId, AnswerCounts>();
        foreach (var open in list.Marks.Where(mark => mark.Open is not null))
        {
            answers[open.Association] = (await grains.GetGrain<IHostGrain>(open.Association.Value).View()).Counts;
        }

        var team = await grains.GetGrain<ITeamGrain>(desk.Team.Value).View();
        return new RazorComponentResult<DeskMarkPage>(new
        {
            View = view with
            {
                Marks = list.Marks,
                Answers = answers,
                IsInPanel = desk.Role >= TeamRole.Host || list.Council.Contains(desk.Member),
                IsOwner = desk.Role >= TeamRole.Owner,
                People = [.. team.Members.Select(one => (one, list.Council.Contains(one.Id)))],
            },
        })
        {
            StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
