using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What time alone brings: holds end, free places go to those who wait, late answers find a new owner.</summary>
internal static class WaveRules
{
    /// <summary>Brings the draft up to its moment. Doing it twice changes nothing more.</summary>
    public static void BringUpToDate(AssignmentDraft draft)
    {
        EndHolds(draft);
        Escalate(draft);
        OfferFreePlaces(draft);
    }

    /// <summary>When <see cref="BringUpToDate"/> next has something to do, or null when nothing is waited for.</summary>
    public static DateTimeOffset? NextDue(AssignmentState state)
    {
        DateTimeOffset? next = null;
        foreach (var engagement in state.Engagements.Values)
        {
            var due = engagement switch
            {
                { IsHeld: true } => engagement.HoldEndsAtUtc,
                { State: EngagementState.Interested, Owner: OwnerRole.Association } => engagement.NextStepAtUtc,
                { State: EngagementState.Interested } => engagement.OfferedAtUtc + HoldTimes.HoldLengthMin,
                _ => null,
            };
            if (due < (next ?? DateTimeOffset.MaxValue))
            {
                next = due;
            }
        }

        return next;
    }

    /// <summary>Whether somebody else has waited longer for the same places.</summary>
    public static bool IsSomebodyWaiting(AssignmentDraft draft, SessionId? session, ParticipantId except) =>
        Waiting(draft, session).Any(engagement => engagement.Participant != except);

    /// <summary>Holds a place for the person, with what has to be ticked first.</summary>
    public static Engagement Hold(AssignmentDraft draft, Engagement engagement)
    {
        var endsAtUtc = engagement.Missing.IsEmpty
            ? HoldTimes.EndOfHold(draft.Now, draft.Zone)
            : HoldTimes.EndOfRequirementHold(draft.Now, draft.Zone);
        var waitsForHost = engagement.Missing.Any(missing => missing != Requirement.MinAge);
        var held = engagement with
        {
            State = EngagementState.Held,
            HoldEndsAtUtc = endsAtUtc,
            Owner = waitsForHost ? OwnerRole.Association : OwnerRole.Participant,
            NextStepAtUtc = waitsForHost ? HoldTimes.AnswerBy(draft.Now, draft.Zone) : endsAtUtc,
            IsFirstInLine = false,
            UndoState = null,
        };
        draft.Set(EngagementChange.PlaceHeld, held);
        return held;
    }

    private static void EndHolds(AssignmentDraft draft)
    {
        foreach (var engagement in InOrder(draft.State).Where(candidate => candidate.IsHeld))
        {
            if (engagement.HoldEndsAtUtc is { } endsAtUtc && endsAtUtc <= draft.Now)
            {
                draft.Set(EngagementChange.HoldEnded, engagement with
                {
                    State = engagement.State == EngagementState.Proposed
                        ? EngagementState.WithCoordinator
                        : EngagementState.Interested,
                    Owner = OwnerRole.Coordinator,
                    NextStepAtUtc = HoldTimes.AnswerBy(draft.Now, draft.Zone),
                    HoldEndsAtUtc = null,
                    OfferedAtUtc = draft.Now,
                });
            }
        }
    }

    private static void Escalate(AssignmentDraft draft)
    {
        foreach (var engagement in InOrder(draft.State))
        {
            if (engagement is { State: EngagementState.Interested, Owner: OwnerRole.Association, NextStepAtUtc: { } due }
                && due <= draft.Now)
            {
                draft.Set(EngagementChange.Escalated, engagement with
                {
                    Owner = OwnerRole.Coordinator,
                    NextStepAtUtc = HoldTimes.AnswerBy(draft.Now, draft.Zone),
                });
            }
        }
    }

    /// <summary>
    /// Free places are held for those who have waited longest. A person whose hold ended unanswered comes after
    /// everybody who has not been asked, and not before the next wave, 24 hours later (DOMAIN 6.5).
    /// </summary>
    private static void OfferFreePlaces(AssignmentDraft draft)
    {
        if (draft.State.Status != AssignmentStatus.Open || draft.State.Details is { AcceptsDirectly: false } or { IsWork: true })
        {
            return;
        }

        var sessions = draft.State.HasSessionPlaces
            ? draft.State.Details.Sessions.Select(session => (SessionId?)session.Id)
            : [null];
        foreach (var session in sessions)
        {
            foreach (var engagement in Waiting(draft, session).ToList())
            {
                if (draft.Free(session) <= 0)
                {
                    break;
                }

                Hold(draft, engagement);
            }
        }
    }

    private static IEnumerable<Engagement> Waiting(AssignmentDraft draft, SessionId? session) =>
        InOrder(draft.State).Where(engagement =>
            engagement.State == EngagementState.Interested
            && (!draft.State.HasSessionPlaces || engagement.Session == session)
            && !(engagement.OfferedAtUtc + HoldTimes.HoldLengthMin > draft.Now));

    private static IEnumerable<Engagement> InOrder(AssignmentState state) => state.Engagements.Values
        .OrderByDescending(engagement => engagement.IsFirstInLine)
        .ThenBy(engagement => engagement.OfferedAtUtc ?? DateTimeOffset.MinValue)
        .ThenBy(engagement => engagement.WaitingSinceUtc)
        .ThenBy(engagement => engagement.Participant.Value, StringComparer.Ordinal);
}
