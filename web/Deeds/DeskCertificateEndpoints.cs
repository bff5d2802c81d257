using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Deeds;
using Marknadsplatsen.Web.Access;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Talks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Deeds;

/// <summary>
/// A certificate that waits for an association, or for a coordinator, to confirm it. Each sees only what it is asked to
/// confirm, and only until it has.
/// </summary>
internal static class DeskCertificateEndpoints
{
    public const string HostRoute = "/forening/uppdrag/{id}/intyg/{person}";
    public const string DeskRoute = "/tavla/intyg/{id}/{person}";

    public static string HostPath(AssignmentId assignment, string reference) =>
        $"/forening/uppdrag/{assignment}/intyg/{reference}";

    public static string DeskPath(AssignmentId assignment, string reference) =>
        $"/tavla/intyg/{assignment}/{reference}";

    public static Task<IResult> GetHost(
        string id, string person, HttpContext http, IGrainFactory grains, AccessNotes notes) =>
        GetAsync(OwnerRole.Association, id, person, http, grains, notes);

    public static Task<IResult> GetDesk(
        string id, string person, HttpContext http, IGrainFactory grains, AccessNotes notes) =>
        GetAsync(OwnerRole.Coordinator, id, person, http, grains, notes);

    public static Task<IResult> PostHost(
        string id, string person, HttpContext http, IGrainFactory grains, AccessNotes notes) =>
        PostAsync(OwnerRole.Association, id, person, http, grains, notes);

    public static Task<IResult> PostDesk(
        string id, string person, HttpContext http, IGrainFactory grains, AccessNotes notes) =>
        PostAsync(OwnerRole.Coordinator, id, person, http, grains, notes);

    private static async Task<IResult> GetAsync(
        OwnerRole reader, string id, string person, HttpContext http, IGrainFactory grains, AccessNotes notes)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await DeskTalkEndpoints.FindAsync(reader, id, person, http, grains) is not
            { State: var state, With: var with })
        {
            return await Refusals.OfAsync(http, visitor => DeskTalkEndpoints.IsAt(reader, visitor));
        }

        var known = CertificateRules.Find(
            (await grains.GetGrain<IDeedGrain>(with.Participant.Value).View()).State, state.Id);
        var asked = known is { Stage: CertificateStage.Asked } && known.Signer == reader ? known : null;
        if (asked is not null)
        {
            // Before the page: no log, no look.
            await DeskTalkEndpoints.NoteAsync(reader, http, notes, state, AccessKind.SawCertificate, with);
        }

        return new RazorComponentResult<DeskCertificatePage>(new
        {
            View = new CertificateView
            {
                Assignment = state.Id,
                Title = state.Details.Title,
                Certificate = asked,
                HasChanged = http.Request.Query[CertificateEndpoints.ChangedQuery].Count > 0,
                Path = PathOf(reader, state.Id, person),
            },
            IsHost = reader == OwnerRole.Association,
            Talk = reader == OwnerRole.Association
                ? DeskTalkEndpoints.HostPath(state.Id, person)
                : DeskTalkEndpoints.DeskPath(state.Id, person),
        });
    }

    private static async Task<IResult> PostAsync(
        OwnerRole reader, string id, string person, HttpContext http, IGrainFactory grains, AccessNotes notes)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await DeskTalkEndpoints.FindAsync(reader, id, person, http, grains) is not
            { State: var state, With: var with })
        {
            return await Refusals.OfAsync(http, visitor => DeskTalkEndpoints.IsAt(reader, visitor));
        }

        var form = CommandForm.Of(http);
        var path = PathOf(reader, state.Id, person);
        if (!ApiNames<CertificateStep>.TryParse(form.Text(CertificateEndpoints.StepField), out var step)
            || step is not (CertificateStep.Confirm or CertificateStep.Return))
        {
            return TypedResults.LocalRedirect(path);
        }

        var outcome = await grains.GetGrain<IDeedGrain>(with.Participant.Value).Take(new TakeCertificateStep
        {
            CommandId = form.Command,
            Assignment = state.Id,
            From = reader,
            Step = step,
            Revision = CertificateEndpoints.RevisionOf(form),
        });
        if (outcome is not DeedOutcome.Changed)
        {
            return TypedResults.LocalRedirect($"{path}?{CertificateEndpoints.ChangedQuery}=ja");
        }

        await DeskTalkEndpoints.NoteAsync(reader, http, notes, state, AccessKind.AnsweredCertificate, with);
        return TypedResults.LocalRedirect(path);
    }

    private static string PathOf(OwnerRole reader, AssignmentId assignment, string reference) =>
        reader == OwnerRole.Association ? HostPath(assignment, reference) : DeskPath(assignment, reference);
}
