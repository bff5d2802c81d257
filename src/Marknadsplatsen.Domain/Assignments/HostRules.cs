using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// What the host and the coordinator can do. They never refuse a person; they answer, or leave it to the next owner.
/// </summary>
internal static class HostRules
{
    public static HostOutcome Take(AssignmentDraft draft, TakeHostStep step)
    {
        var known = draft.State.Of(step.Participant);
        return (step.Step, known) switch
        {
            (HostStep.OfferPlace, { State: EngagementState.Interested }) when !draft.State.Details.IsWork =>
                Offer(draft, known, WaveRules.Hold),
            (HostStep.TickRequirement, { IsHeld: true }) => Tick(draft, known, step.Requirement),
            (HostStep.MarkStarted, { State: EngagementState.Accepted }) =>
                Set(draft, EngagementChange.Started, draft.Next(known with { State = EngagementState.Started })),
            (HostStep.TakeOn, { State: EngagementState.Interested }) when draft.State.Details.IsWork =>
                Set(draft, EngagementChange.TakenOn, known with
                {
                    State = EngagementState.WithCoordinator,
                    Owner = OwnerRole.Coordinator,
                    NextStepAtUtc = draft.AnswerBy(),
                }),
            (HostStep.Propose, { State: EngagementState.WithCoordinator }) => Offer(draft, known, WaveRules.Propose),
            (HostStep.SetNextStep,
                { State: EngagementState.Interested or EngagementState.WithCoordinator } or
                { IsTaken: true, Change: not null }) =>
                SetNextStep(draft, known, step.NextStepAtUtc),
            (HostStep.ExtendHold, { IsHeld: true, Owner: OwnerRole.Participant }) => Extend(draft, known),
            _ => new HostOutcome.NothingToAnswer(),
        };
    }

    public static HostOutcome Change(AssignmentDraft draft, ChangePlaces command)
    {
        if ((command.Places ?? command.TakenOutside) is not null && ChangeNumbers(draft, command) is { } refusal)
        {
            return refusal;
        }

        if (command.Status is { } status && status != draft.State.Status)
        {
            draft.Apply(new AssignmentEvent.StatusChanged(status));
        }

        return new HostOutcome.Changed();
    }

    /// <summary>Changes the numbers, or answers why not.</summary>
    private static HostOutcome? ChangeNumbers(AssignmentDraft draft, ChangePlaces command)
    {
        var details = draft.State.Details;
        var session = details.Sessions.FirstOrDefault(candidate => candidate.Id == command.Session);
        if (draft.State.HasSessionPlaces ? session is null : command.Session is not null)
        {
            return new HostOutcome.OutOfRange();
        }

        var (oldPlaces, oldOutside) = session is null
            ? (details.Places, details.TakenOutside)
            : (session.Places, session.TakenOutside);
        var places = command.Places ?? oldPlaces;
        var outside = command.TakenOutside ?? oldOutside;
        if (places is < 1 or > PostRules.PlaceCountMax || outside < 0 || outside > (places ?? 0))
        {
            return new HostOutcome.OutOfRange();
        }

        var now = Places.Of(draft.State, command.Session);
        var promised = now.Taken - oldOutside + now.Held + outside;
        if (places is not null && promised > places)
        {
            return new HostOutcome.BelowPromised(promised);
        }

        if (places != oldPlaces || outside != oldOutside)
        {
            draft.Apply(new AssignmentEvent.PlacesChanged(session is null
                ? details with { Places = places, TakenOutside = outside }
                : details with
                {
                    Sessions = details.Sessions.Replace(
                        session,
                        session with { Places = places, TakenOutside = outside }),
                }));
        }

        return null;
    }

    private static HostOutcome Offer(
        AssignmentDraft draft,
        Engagement known,
        Func<AssignmentDraft, Engagement, Engagement> hold)
    {
        if (draft.State.Status != AssignmentStatus.Open)
        {
            return new HostOutcome.NothingToAnswer();
        }

        if (draft.Free(known.Session) <= 0)
        {
            return new HostOutcome.NoFreePlace();
        }

        if (WaveRules.IsPromised(known))
        {
            draft.Apply(new AssignmentEvent.AnswerCounted(draft.State.Answers.WithOnTime(
                known.ChangedAtUtc,
                draft.Now,
                draft.Zone,
                date => ClosureRules.IsClosedOn(draft.State.Details, date))));
        }

        hold(draft, known);
        return new HostOutcome.Changed();
    }

    private static HostOutcome SetNextStep(AssignmentDraft draft, Engagement known, DateTimeOffset? atUtc) =>
        atUtc is { } due && due > draft.Now && due <= draft.Now + HoldTimes.NextStepWithin
            ? Set(draft, EngagementChange.NextStepSet, known with
            {
                Owner = OwnerRole.Coordinator,
                NextStepAtUtc = due,
            })
            : new HostOutcome.OutOfRange();

    /// <summary>The night to sleep on it begins again; what lasts longer already stays as it is.</summary>
    private static HostOutcome Extend(AssignmentDraft draft, Engagement known)
    {
        var endsAtUtc = draft.EndOfHold();
        return known.HoldEndsAtUtc >= endsAtUtc
            ? new HostOutcome.NothingToAnswer()
            : Set(draft, EngagementChange.HoldExtended, known with
            {
                HoldEndsAtUtc = endsAtUtc,
                NextStepAtUtc = endsAtUtc,
            });
    }

    private static HostOutcome Tick(AssignmentDraft draft, Engagement known, Requirement? requirement)
    {
        if (requirement is null or Requirement.MinAge || !known.Missing.Contains(requirement.Value))
        {
            return new HostOutcome.NothingToAnswer();
        }

        var ticked = known with { Missing = known.Missing.Remove(requirement.Value) };
        if (ticked is { Missing.IsEmpty: true, State: EngagementState.Held, HasSaidYes: true, Change: null })
        {
            // The person has said yes, so what was missing was all that stood between.
            AcceptRules.Accepted(draft, ticked);
            return new HostOutcome.Changed();
        }

        if (ticked.Missing.IsEmpty)
        {
            // The place was offered: the answer is the person's, with a night to sleep on it from now.
            var asked = draft.EndOfHold();
            var endsAtUtc = known.HoldEndsAtUtc > asked ? known.HoldEndsAtUtc : asked;
            return Set(draft, EngagementChange.RequirementMet, ticked with
            {
                Owner = OwnerRole.Participant,
                HoldEndsAtUtc = endsAtUtc,
                NextStepAtUtc = endsAtUtc,
            });
        }

        var waitsForHost = ticked.Missing.Any(missing => missing != Requirement.MinAge);
        return Set(draft, EngagementChange.RequirementMet, ticked with
        {
            Owner = waitsForHost ? OwnerRole.Association : OwnerRole.Participant,
            NextStepAtUtc = waitsForHost ? known.NextStepAtUtc : known.HoldEndsAtUtc,
        });
    }

    private static HostOutcome.Changed Set(AssignmentDraft draft, EngagementChange change, Engagement next)
    {
        draft.Set(change, next);
        return new HostOutcome.Changed();
    }
}
