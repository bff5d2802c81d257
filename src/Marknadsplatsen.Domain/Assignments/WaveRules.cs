using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// What time alone brings: holds end, free places go to those who wait, late answers find a new owner.
/// </summary>
internal static class WaveRules
{
    /// <summary>Brings the draft up to its moment. Doing it twice changes nothing more.</summary>
    public static void BringUpToDate(AssignmentDraft draft)
    {
        QualityRules.DropAnswered(draft);
        OccasionRules.BringUpToDate(draft);
        EndHolds(draft);
        Escalate(draft);
        OfferFreePlaces(draft);
    }

    /// <summary>
    /// When <see cref="BringUpToDate"/> next has something to do, or null when nothing is waited for.
    /// </summary>
    public static DateTimeOffset? NextDue(AssignmentState state)
    {
        var next = QualityRules.OldestAnswered(state);
        if (OccasionRules.NextOver(state) is { } over && over < (next ?? DateTimeOffset.MaxValue))
        {
            next = over;
        }

        foreach (var engagement in state.Engagements.Values)
        {
            var due = engagement switch
            {
                { IsHeld: true } => engagement.HoldEndsAtUtc,
                _ when IsAnswerAwaited(engagement) => engagement.NextStepAtUtc,
                // With no free place the next wave comes with the place, not with the hour.
                { OfferedAtUtc: { } offeredAtUtc }
                    when MayBeOffered(state, engagement) && Places.FreeFor(state, engagement) > 0 =>
                    offeredAtUtc + HoldTimes.HoldLengthMin,
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
        Waiting(draft, session).Any(engagement =>
            engagement.Participant != except && Places.FreeFor(draft.State, engagement) > 0);

    /// <summary>Whether the association has promised an answer to an interest, and not yet given it.</summary>
    public static bool IsPromised(Engagement engagement) =>
        engagement is { State: EngagementState.Interested, Owner: OwnerRole.Association };

    /// <summary>Holds a place for the person, with what has to be ticked first.</summary>
    public static Engagement Hold(AssignmentDraft draft, Engagement engagement)
    {
        var held = Reserved(draft, engagement, EngagementState.Held);
        draft.Set(EngagementChange.PlaceHeld, held);
        return held;
    }

    /// <summary>Holds a place in work that a coordinator proposes; the person's own yes is always asked for.</summary>
    public static Engagement Propose(AssignmentDraft draft, Engagement engagement)
    {
        var proposed = Reserved(draft, engagement, EngagementState.Proposed);
        draft.Set(EngagementChange.Proposed, proposed);
        return proposed;
    }

    private static Engagement Reserved(AssignmentDraft draft, Engagement engagement, EngagementState reserved)
    {
        var endsAtUtc = engagement.Missing.IsEmpty
            ? draft.EndOfHold()
            : HoldTimes.EndOfRequirementHold(draft.Now, draft.Zone);
        var waitsForHost = engagement.Missing.Any(missing => missing != Requirement.MinAge);
        return engagement with
        {
            State = reserved,
            HoldEndsAtUtc = endsAtUtc,
            Owner = waitsForHost ? OwnerRole.Association : OwnerRole.Participant,
            NextStepAtUtc = waitsForHost ? draft.AnswerBy() : endsAtUtc,
            IsFirstInLine = false,
            UndoState = null,
        };
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
                    NextStepAtUtc = draft.AnswerBy(),
                    HoldEndsAtUtc = null,
                    OfferedAtUtc = draft.Now,
                    HasSaidYes = false,
                    Change = null,
                });
            }
        }
    }

    private static void Escalate(AssignmentDraft draft)
    {
        foreach (var engagement in InOrder(draft.State))
        {
            if (IsAnswerAwaited(engagement) && engagement.NextStepAtUtc <= draft.Now)
            {
                if (IsPromised(engagement))
                {
                    var answers = draft.State.Answers;
                    draft.Apply(new AssignmentEvent.AnswerCounted(answers with { Late = answers.Late + 1 }));
                }

                draft.Set(EngagementChange.Escalated, engagement with
                {
                    Owner = OwnerRole.Coordinator,
                    NextStepAtUtc = draft.AnswerBy(),
                });
            }
        }
    }

    /// <summary>
    /// A host's answer to an interest, or a person's to a change: when it is late a coordinator asks, and nothing that
    /// the person has is touched.
    /// </summary>
    private static bool IsAnswerAwaited(Engagement engagement) => IsPromised(engagement) || engagement is
        { IsTaken: true, Change: not null, Owner: OwnerRole.Participant };

    /// <summary>
    /// Free places are held for those who have waited longest. A person whose hold ended unanswered comes after
    /// everybody who has not been asked, and not before the next wave, 24 hours later (DOMAIN 6.5).
    /// </summary>
    private static void OfferFreePlaces(AssignmentDraft draft)
    {
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

                if (Places.FreeFor(draft.State, engagement) > 0)
                {
                    Hold(draft, engagement);
                }
            }
        }
    }

    /// <summary>
    /// Whether a free place goes to the person without anybody's answer. Work is proposed by a coordinator; where the
    /// host answers, only somebody who has had a place there comes back by themselves.
    /// </summary>
    private static bool MayBeOffered(AssignmentState state, Engagement engagement) =>
        state is { Status: AssignmentStatus.Open, Details.IsWork: false }
        && engagement.State == EngagementState.Interested
        && (state.Details.AcceptsDirectly || engagement.IsFirstInLine);

    private static IEnumerable<Engagement> Waiting(AssignmentDraft draft, SessionId? session) =>
        InOrder(draft.State).Where(engagement =>
            MayBeOffered(draft.State, engagement)
            && (!draft.State.HasSessionPlaces || engagement.Session == session)
            && !(engagement.OfferedAtUtc + HoldTimes.HoldLengthMin > draft.Now));

    private static IEnumerable<Engagement> InOrder(AssignmentState state) => state.Engagements.Values
        .OrderByDescending(engagement => engagement.IsFirstInLine)
        .ThenBy(engagement => engagement.OfferedAtUtc ?? DateTimeOffset.MinValue)
        .ThenBy(engagement => engagement.WaitingSinceUtc)
        .ThenBy(engagement => engagement.Participant.Value, StringComparer.Ordinal);
}
