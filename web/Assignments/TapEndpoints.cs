using System.Collections.Frozen;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Acting;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Assignments;

/// <summary>
/// The forms on an assignment. Each sends one command to the person's own grain and goes on to a page that reads what
/// became of it; all behind <see cref="CommandFilter"/>.
/// </summary>
internal static class TapEndpoints
{
    private static readonly FrozenDictionary<string, StepBack> StepBacks = new Dictionary<string, StepBack>
    {
        ["nej"] = StepBack.Decline,
        ["lamna"] = StepBack.Leave,
        ["pausa"] = StepBack.Pause,
        ["fortsatt"] = StepBack.Resume,
        ["angra"] = StepBack.Undo,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, OwnStep> OwnSteps = new Dictionary<string, OwnStep>
    {
        ["dolj"] = OwnStep.Hide,
        ["visa"] = OwnStep.Show,
        ["spara"] = OwnStep.Save,
        ["glom"] = OwnStep.Forget,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static async Task<IResult> Accept(
        string id,
        HttpContext http,
        CatalogReplica catalog,
        City city,
        People people,
        AssignmentPages pages,
        AssignmentWords words,
        Newcomers newcomers,
        Doors doors,
        Texts texts)
    {
        if (!AssignmentId.TryParse(id, null, out var assignment))
        {
            return AssignmentEndpoints.Missing(catalog, words);
        }

        var form = CommandForm.Of(http);
        if (catalog.Snapshot.Find(assignment) is not { } card)
        {
            return TypedResults.LocalRedirect(AnswerCodes.Href(assignment, AnswerCode.Closed));
        }

        var fields = AcceptFields.From(form, card.Details, texts);
        if (fields.Errors.Count > 0 || fields.IsTooYoung)
        {
            ActingVisits.Came(http, isSo: false);
            return Page(await pages.OfAsync(card, await people.ReadAsync(http), fields));
        }

        var person = await Visitors.EnsureParticipantAsync(http, newcomers.Read(form.Text(CommandForm.NewcomerField)));
        var outcome = await people.Grain(person).Accept(city.Municipality, assignment, new AcceptPlace
        {
            CommandId = form.Command,
            Session = AcceptFields.NeedsSession(card.Details) ? fields.ChosenSession : null,
            IsOldEnough = fields.Age == AcceptFields.Yes,
            Door = doors.Of(http),
            Guests = fields.Guests,
        });
        ActingVisits.Came(http, outcome.IsPromise);
        if (outcome is AcceptOutcome.SessionUnknown)
        {
            // The times changed between page and tap; the same page again has the new ones.
            FormError missing = new(AcceptFields.SessionField, texts["Assignment.Session.Missing"]);
            var again = new AcceptFields { Errors = [missing] };
            return Page(await pages.OfAsync(card, await people.ReadAsync(http), again));
        }

        return TypedResults.LocalRedirect(AnswerCodes.Href(assignment, AnswerCodes.Of(outcome)));
    }

    public static async Task<IResult> Confirm(
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        AssignmentPages pages,
        AssignmentWords words,
        Texts texts)
    {
        var person = await people.ReadAsync(http);
        if (!AssignmentId.TryParse(id, null, out var assignment) || person.Id is not { } known)
        {
            return AssignmentEndpoints.Missing(catalog, words);
        }

        var form = CommandForm.Of(http);
        var age = form.Text(AcceptFields.AgeField);
        var asksAge = person.EngagementIn(assignment)?.Engagement.Missing.Contains(Requirement.MinAge) == true;
        if (asksAge && age != AcceptFields.Yes && catalog.Snapshot.Find(assignment) is { } card)
        {
            var key = age == AcceptFields.No ? "Assignment.Age.TooYoung" : "Assignment.Age.Missing";
            FormError error = new(AcceptFields.AgeField, texts[key, card.Details.Demands.MinAge]);
            return Page(await pages.OfAsync(card, person, new AcceptFields { Errors = [error] }));
        }

        var outcome = await people.Grain(known).Confirm(assignment, new ConfirmHold
        {
            CommandId = form.Command,
            IsOldEnough = age == AcceptFields.Yes,
            SeenChangeAtUtc = ChangeWords.Read(form.Text(ChangeView.Field)),
        });
        ActingVisits.Came(http, outcome.IsPromise);
        return TypedResults.LocalRedirect(AnswerCodes.Href(assignment, AnswerCodes.Of(outcome)));
    }

    /// <summary>Decline, leave, pause, resume, undo, hide, show, save and forget.</summary>
    public static async Task<IResult> Step(
        string id,
        string step,
        HttpContext http,
        CatalogReplica catalog,
        City city,
        People people,
        AssignmentWords words,
        Newcomers newcomers)
    {
        if (!AssignmentId.TryParse(id, null, out var assignment))
        {
            return AssignmentEndpoints.Missing(catalog, words);
        }

        var form = CommandForm.Of(http);
        if (StepBacks.TryGetValue(step, out var stepBack))
        {
            return (await people.ReadAsync(http)).Id is { } known
                ? await StepBackAsync(
                    http, people, known, assignment, new() { CommandId = form.Command, Step = stepBack })
                : AssignmentEndpoints.Missing(catalog, words);
        }

        var isOpen = catalog.Snapshot.Find(assignment) is not null;
        if (!OwnSteps.TryGetValue(step, out var own) || (!isOpen && own is (OwnStep.Save or OwnStep.Hide)))
        {
            return AssignmentEndpoints.Missing(catalog, words);
        }

        var person = await Visitors.EnsureParticipantAsync(http, newcomers.Read(form.Text(CommandForm.NewcomerField)));
        await people.Grain(person).OwnStep(new TakeOwnStep
        {
            CommandId = form.Command,
            Municipality = city.Municipality,
            Assignment = assignment,
            Step = own,
        });
        return TypedResults.LocalRedirect(LocalPath.OrElse(form.Text("tillbaka"), AssignmentWords.Href(assignment)));
    }

    private static async Task<IResult> StepBackAsync(
        HttpContext http,
        People people,
        ParticipantId person,
        AssignmentId assignment,
        TakeStepBack command)
    {
        var outcome = await people.Grain(person).StepBack(assignment, command);
        ActingVisits.Came(http, outcome.IsPromise);
        return TypedResults.LocalRedirect(AnswerCodes.Href(assignment, AnswerCodes.Of(outcome)));
    }

    private static RazorComponentResult<AssignmentPage> Page(AssignmentPageView view) => new(new { View = view })
    {
        StatusCode = view.Fields.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
