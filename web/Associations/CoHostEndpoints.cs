using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Associations;

/// <summary>
/// Two associations host one assignment (DOMAIN row 28): one asks, the other answers, and either may step back.
/// </summary>
internal static class CoHostEndpoints
{
    public const string Route = "/forening/uppdrag/{id}/medvard";
    public const string StepField = "steg";
    public const string AskedField = "forening";

    /// <summary>Where the page of an assignment is.</summary>
    public static string Path(AssignmentId id) => $"/forening/uppdrag/{id}/medvard";

    /// <summary>How it stands, for those who host it and for the one that is asked to.</summary>
    public static async Task<IResult> Get(
        string id, string? svar, HttpContext http, IGrainFactory grains, HostRoll roll) =>
        await FindAsync(http, grains, id) is (var state, var own)
            ? await PageAsync(roll, state, own, svar, [], null)
            : await Refusals.OfAsync(http, visitor => visitor.Association is not null);

    /// <summary>Asks, says yes or steps back. The same form again is the same answer.</summary>
    public static async Task<IResult> Post(
        string id, HttpContext http, IGrainFactory grains, HostRoll roll, Texts texts)
    {
        var form = CommandForm.Of(http);
        var found = await FindAsync(http, grains, id);
        if (found is null || !ApiNames<CoHostStep>.TryParse(form.Text(StepField), out var step))
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var (state, own) = found.Value;
        var asked = step == CoHostStep.Invite ? await AskedAsync(form, grains, state) : null;
        if (step == CoHostStep.Invite && asked is null)
        {
            return await WrongAsync("Choose");
        }

        var outcome = await grains.GetGrain<IAssignmentGrain>(state.Id.Value).CoHost(new TakeCoHostStep
        {
            CommandId = form.Command,
            By = own,
            Step = step,
            Asked = asked is null ? null : new CoHost { Association = asked.Id, Name = asked.Name },
            AskedKind = asked?.Kind ?? default,
        });
        switch (outcome)
        {
            case HostOutcome.Changed when step == CoHostStep.StepBack && own != state.AssociationId:
                return TypedResults.LocalRedirect(AssociationEndpoints.Path);
            case HostOutcome.Changed:
                OwnWrites.Changed(http, state.Id);
                return TypedResults.LocalRedirect($"{Path(state.Id)}?svar={ApiNames<CoHostStep>.Of(step)}");
            case HostOutcome.NothingToAnswer:
                return await WrongAsync("Taken");
            default:
                return Refusals.Missing();
        }

        Task<IResult> WrongAsync(string wrong) => PageAsync(
            roll,
            state,
            own,
            null,
            [new FormError(AskedField, texts[$"AssociationCoHost.Wrong.{wrong}"])],
            form.Text(AskedField));
    }

    /// <summary>The assignment, when the visitor's association has posted it, hosts it or is asked to.</summary>
    private static async Task<(AssignmentState State, AssociationId Own)?> FindAsync(
        HttpContext http, IGrainFactory grains, string id) =>
        (await Visitors.ReadAsync(http)).Association is { } own
        && AssignmentId.TryParse(id, null, out var assignment)
        && await grains.GetGrain<IAssignmentGrain>(assignment.Value).View() is { State: var state }
        && (own == state.AssociationId || own == state.CoHost?.Association)
            ? (state, own)
            : null;

    /// <summary>The association that was chosen, when it may post in the same city.</summary>
    private static async Task<AssociationState?> AskedAsync(
        CommandForm form, IGrainFactory grains, AssignmentState state) =>
        AssociationId.TryParse(form.Text(AskedField), null, out var chosen)
        && await grains.GetGrain<IAssociationGrain>(chosen.Value).View() is { IsVerified: true } asked
        && asked.Municipality == state.Municipality
            ? asked
            : null;

    private static async Task<IResult> PageAsync(
        HostRoll roll,
        AssignmentState state,
        AssociationId own,
        string? answer,
        IReadOnlyList<FormError> errors,
        string? typed)
    {
        var canBeAsked = own == state.AssociationId && state.CoHost is null ? await roll.BesideAsync(state) : [];
        return new RazorComponentResult<CoHostPage>(new
        {
            State = state,
            IsOwn = own == state.AssociationId,
            CanBeAsked = canBeAsked,
            Answer = answer,
            Errors = errors,
            Typed = typed,
        })
        {
            StatusCode = errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
