using System.Collections.Immutable;
using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Access;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>
/// Where a coordinator makes a paper slip for somebody who has lost their card (DOMAIN 3.17). The person is found by an
/// assignment that both know of, since nobody is known by name.
/// </summary>
internal static class SlipEndpoints
{
    public const string Path = "/tavla/nytt-kort";

    public const string AssignmentField = "uppdrag";
    public const string PersonField = "person";
    public const string KnownField = "kanner";
    public const string SearchField = "sok";

    /// <summary>Assignments listed; a word narrows them. Chosen.</summary>
    public const int AssignmentCountMax = 50;

    public static async Task<IResult> Get(
        HttpContext http, IFactScan facts, IGrainFactory grains, AccessNotes notes, MomentWords moments, Texts texts)
    {
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality)
        {
            return Refusals.Missing();
        }

        CardEndpoints.NeverKept(http);
        if (http.Request.Query[AssignmentField] is [{ Length: > 0 } id])
        {
            if (await ReadAsync(grains, municipality, id) is not { } chosen)
            {
                return Refusals.Missing();
            }

            await notes.ByCoordinatorAsync(http, chosen, AccessKind.SawPlace, chosen.Engagements.Keys);
            return Page(People(chosen, moments, texts));
        }

        return Page(await AssignmentsAsync(http, facts, municipality));
    }

    /// <summary>Makes the slip and answers with it, once.</summary>
    public static async Task<IResult> Post(
        HttpContext http,
        IGrainFactory grains,
        Slips slips,
        AccessNotes notes,
        MomentWords moments,
        Texts texts,
        ILogger<Slips> log)
    {
        CardEndpoints.NeverKept(http);
        var form = CommandForm.Of(http);
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality
            || await ReadAsync(grains, municipality, form.Text(AssignmentField)) is not { } state)
        {
            return Refusals.Missing();
        }

        await notes.ByCoordinatorAsync(http, state, AccessKind.SawPlace, state.Engagements.Keys);
        var view = People(state, moments, texts) with { Person = form.Text(PersonField) };
        if (state.Engagements.Keys.Cast<Domain.Participants.ParticipantId?>().FirstOrDefault(
            person => Pseudonyms.ReferenceOf(state.Id, person!.Value) == view.Person) is not { } found)
        {
            return Page(view with { Errors = [new FormError(PersonField, texts["Slip.Error.Person"])] });
        }

        if (form.Text(KnownField) is null)
        {
            return Page(view with { Errors = [new FormError(KnownField, texts["Slip.Error.Known"])] });
        }

        if (await slips.IssueAsync(found, form.Command) is not { } code)
        {
            return Refusals.Missing();
        }

        await notes.ByCoordinatorAsync(http, state, AccessKind.MadeSlip, [found]);
        AccountLog.SlipIssued(log);
        var site = $"{http.Request.Scheme}://{http.Request.Host}";
        return new RazorComponentResult<SlipShown>(new { Code = code, Site = site });
    }

    private static async Task<SlipView> AssignmentsAsync(
        HttpContext http, IFactScan facts, MunicipalityCode municipality)
    {
        var search = http.Request.Query[SearchField] is [{ Length: > 0 and <= 80 } text] ? text : null;
        var found = new List<SlipView.Choice>();
        await foreach (var fact in facts.ReadAllAsync<AssignmentRecord>("assignment", http.RequestAborted))
        {
            if (fact.State.State is { Engagements.IsEmpty: false } state && state.Municipality == municipality
                && (search is null
                    || $"{state.Details.Title} {state.AssociationName}".Contains(
                        search, StringComparison.CurrentCultureIgnoreCase)))
            {
                found.Add(new SlipView.Choice(state.Id, state.Details.Title, state.AssociationName));
            }
        }

        return new SlipView
        {
            Search = search,
            Assignments =
            [
                .. found.OrderBy(choice => choice.Title, StringComparer.CurrentCulture)
                    .ThenBy(choice => choice.Id.Value, StringComparer.Ordinal)
                    .Take(AssignmentCountMax),
            ],
            HasMore = found.Count > AssignmentCountMax,
        };
    }

    private static SlipView People(AssignmentState state, MomentWords moments, Texts texts) => new()
    {
        Chosen = state.Id,
        Title = state.Details.Title,
        People =
        [
            .. state.Engagements.Values.OrderBy(own => own.WaitingSinceUtc).Select(own => new FieldOption(
                Pseudonyms.ReferenceOf(state.Id, own.Participant),
                texts[
                    "Slip.Person",
                    Pseudonyms.Of(state.Id, own),
                    moments.Day(own.WaitingSinceUtc)])),
        ],
    };

    /// <summary>An assignment of the coordinator's own municipality; null for any other.</summary>
    private static async Task<AssignmentState?> ReadAsync(
        IGrainFactory grains, MunicipalityCode municipality, string? id) =>
        AssignmentId.TryParse(id, null, out var assignment)
        && await grains.GetGrain<IAssignmentGrain>(assignment.Value).View() is { State: var state }
        && state.Municipality == municipality
            ? state
            : null;

    private static RazorComponentResult<SlipPage> Page(SlipView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };
}
