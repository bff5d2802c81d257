using System.Diagnostics;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace Marknadsplatsen.Web.Api;

/// <summary>A person's taps on an assignment, for the person whose cookie the request carries.</summary>
internal static class TapEndpoints
{
    /// <summary>"I want to try". The first tap makes the participant, and its cookie.</summary>
    public static async Task<Results<Ok<TapAnswer>, ProblemHttpResult>> Accept(
        string id,
        TapQuestion question,
        HttpContext http,
        CatalogReplica catalog,
        [FromServices] Doors doors,
        [FromServices] AccountSecrets secrets,
        [FromServices] City city,
        [FromServices] IGrainFactory grains)
    {
        if (!AssignmentId.TryParse(id, null, out var assignment) || catalog.Snapshot.Find(assignment) is null)
        {
            return Missing(id);
        }

        var person = await Visitors.EnsureParticipantAsync(http, secrets.NewcomerOf(TapFilter.Of(http)));
        var outcome = await Grain(grains, person).Accept(city.Municipality, assignment, new AcceptPlace
        {
            CommandId = TapFilter.Of(http),
            Participant = person,
            Session = SessionId.TryParse(question.Session, null, out var session) ? session : null,
            IsOldEnough = question.IsOldEnough,
            Door = doors.Of(http),
        });
        return AnswerOf(outcome);
    }

    /// <summary>Takes a held or proposed place.</summary>
    public static async Task<Results<Ok<TapAnswer>, ProblemHttpResult>> Confirm(
        string id,
        TapQuestion question,
        HttpContext http,
        [FromServices] IGrainFactory grains)
    {
        if (!AssignmentId.TryParse(id, null, out var assignment)
            || (await Visitors.ReadAsync(http)).Participant is not { } person)
        {
            return Missing(id);
        }

        return AnswerOf(await Grain(grains, person).Confirm(assignment, new ConfirmHold
        {
            CommandId = TapFilter.Of(http),
            Participant = person,
            IsOldEnough = question.IsOldEnough,
            SeenChangeAtUtc = question.SeenChangeAtUtc,
        }));
    }

    /// <summary>Declines, leaves, pauses, resumes or undoes. Never with a reason.</summary>
    public static async Task<Results<Ok<TapAnswer>, ProblemHttpResult>> Back(
        string id,
        TapQuestion question,
        HttpContext http,
        [FromServices] IGrainFactory grains)
    {
        if (!ApiNames<StepBack>.TryParse(question.Step, out var step))
        {
            return Problem(
                $"step: expected one of {string.Join(", ", ApiNames<StepBack>.All)}.",
                StatusCodes.Status400BadRequest);
        }

        if (!AssignmentId.TryParse(id, null, out var assignment)
            || (await Visitors.ReadAsync(http)).Participant is not { } person)
        {
            return Missing(id);
        }

        var outcome = await Grain(grains, person).StepBack(assignment, new TakeStepBack
        {
            CommandId = TapFilter.Of(http),
            Participant = person,
            Step = step,
        });
        return outcome switch
        {
            StepBackOutcome.Changed changed => Ok(ApiNames<EngagementState>.Of(changed.State)),
            StepBackOutcome.FirstInLine => Ok("firstInLine"),
            StepBackOutcome.NothingToChange => Problem(
                "There is nothing here that this step applies to.",
                StatusCodes.Status409Conflict),
            StepBackOutcome.CommandReused => Reused(),
            _ => throw new UnreachableException(),
        };
    }

    private static Results<Ok<TapAnswer>, ProblemHttpResult> AnswerOf(AcceptOutcome outcome) => outcome switch
    {
        AcceptOutcome.Accepted => Ok("accepted"),
        AcceptOutcome.Held held => TypedResults.Ok(TapAnswer.Held(held)),
        AcceptOutcome.Interested interest => TypedResults.Ok(TapAnswer.Interested(interest)),
        AcceptOutcome.Saved => Ok("saved"),
        AcceptOutcome.SessionUnknown => Problem(
            "session: name one of the assignment's sessions; each has places of its own.",
            StatusCodes.Status400BadRequest),
        AcceptOutcome.Closed => Problem("The assignment is closed.", StatusCodes.Status409Conflict),
        AcceptOutcome.NothingHeld => Problem("No place is held any more.", StatusCodes.Status409Conflict),
        AcceptOutcome.NoRoomToWait => Problem("Too many people wait already.", StatusCodes.Status409Conflict),
        AcceptOutcome.ConfirmFirst => Problem(
            "Without a card a person has at most two places at a time. Make one at /kort.",
            StatusCodes.Status409Conflict),
        AcceptOutcome.ManyFromHere => Problem(
            "Many new people have got places from here today. Make a card at /kort, or come back tomorrow.",
            StatusCodes.Status429TooManyRequests),
        AcceptOutcome.ChangedMeanwhile => Problem(
            "The assignment has changed. Read it again, and send its change as seenChangeAtUtc with the yes.",
            StatusCodes.Status409Conflict),
        AcceptOutcome.CommandReused => Reused(),
        _ => throw new UnreachableException(),
    };

    private static IParticipantGrain Grain(IGrainFactory grains, ParticipantId person) =>
        grains.GetGrain<IParticipantGrain>(person.Value);

    private static Ok<TapAnswer> Ok(string answer) => TypedResults.Ok(new TapAnswer { Answer = answer });

    private static ProblemHttpResult Reused() => Problem(
        $"This {TapFilter.Header} was used before for something else.",
        StatusCodes.Status422UnprocessableEntity);

    private static ProblemHttpResult Missing(string id) => Problem(
        $"There is no open assignment '{InputProblems.Echo(id)}' that you can answer.",
        StatusCodes.Status404NotFound);

    private static ProblemHttpResult Problem(string detail, int status) =>
        TypedResults.Problem(detail, statusCode: status);
}
