using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>
/// Who may come once instead of somebody else. The same questions as at an accept; a time that is near is not held for
/// anybody, so those who wait for a place have it to themselves first instead.
/// </summary>
internal static class StepInRules
{
    public static OccasionOutcome StepIn(
        AssignmentDraft draft,
        Engagement? known,
        TakeOccasionStep command,
        Occasion occasion)
    {
        if (known is { IsTaken: true } && FreedOccasions.Covers(draft.State, known, command.Occasion.Session))
        {
            // The time is their own. Whoever had said no to it, comes after all.
            return OccasionRules.Come(draft, known, command.Occasion);
        }

        if (draft.State.StandIns.FirstOrDefault(one =>
            one.Participant == command.Participant && one.Occasion == command.Occasion) is { } own)
        {
            return StandInEdits.SayYes(draft, own, command.Seen);
        }

        if (draft.State.Status != AssignmentStatus.Open
            || !OccasionRules.IsWithin(draft, command.Occasion, OccasionLimits.StepInDaysMax))
        {
            return new OccasionOutcome.NoSuchOccasion();
        }

        if (Refusal(draft, known, command) is { } refusal)
        {
            return refusal;
        }

        if (Busy(draft, known, command.Occasion, occasion) is { } busy)
        {
            return busy;
        }

        draft.Apply(new AssignmentEvent.StandInsChanged(
            draft.State.StandIns.Add(new StandIn
            {
                Participant = command.Participant,
                Occasion = command.Occasion,
                AtUtc = draft.Now,
                IsUnconfirmed = command.Standing != Standing.Confirmed,
            }),
            [command.Participant]));
        return new OccasionOutcome.Done();
    }

    /// <summary>
    /// What is asked of the person, which whoever has a place there has answered already; and the limits of somebody
    /// whom nobody has confirmed, which a place does not lift.
    /// </summary>
    private static OccasionOutcome? Refusal(AssignmentDraft draft, Engagement? known, TakeOccasionStep command)
    {
        var details = draft.State.Details;
        var isAsked = known is not { IsTaken: true };
        return (details, command) switch
        {
            ({ AsksBeforeStandingIn: true }, _) when isAsked => new OccasionOutcome.AskFirst(),
            ({ Demands.MinAge: not null }, { IsOldEnough: false }) when isAsked => new OccasionOutcome.AgeIsAsked(),
            (_, { Standing: Standing.Confirmed }) => null,
            (_, { Standing: Standing.AtOwnLimit or Standing.AtDoorLimit }) => new OccasionOutcome.ConfirmFirst(),
            _ when OwnCount(draft.State, known, command.Participant) >= Participant.UnconfirmedOpenCountMax
                || !HasRoomForUnconfirmed(draft.State, command.Occasion) => new OccasionOutcome.ConfirmFirst(),
            _ => null,
        };
    }

    /// <summary>What the person has in this assignment: a place and times to step in at count alike.</summary>
    private static int OwnCount(AssignmentState state, Engagement? known, ParticipantId participant) =>
        (known is { IsTaken: true } or { IsHeld: true } ? 1 : 0)
        + state.StandIns.Count(one => one.Participant == participant);

    /// <summary>Whether the time is free for this person now.</summary>
    private static OccasionOutcome? Busy(
        AssignmentDraft draft,
        Engagement? known,
        OccasionId id,
        Occasion occasion)
    {
        var freedAtUtc = draft.State.Engagements.Values
            .Where(engagement => FreedOccasions.IsAway(draft.State, engagement, id))
            .Select(engagement => engagement.Skipped.First(skipped => skipped.Occasion == id).AtUtc)
            .Order()
            .Skip(FreedOccasions.StandInCount(draft.State, id))
            .ToArray();
        if (freedAtUtc.Length == 0)
        {
            return new OccasionOutcome.NotFree();
        }

        if (draft.State.StandIns.Length >= OccasionLimits.StandInCountMax)
        {
            return new OccasionOutcome.TooMany();
        }

        var opensAtUtc = freedAtUtc[0] + OccasionLimits.WaitingFirstLength;
        var isNear = opensAtUtc + OccasionLimits.WaitingFirstLength > occasion.StartsAtUtc;
        var isWaiting = known is { IsClosed: false };
        return opensAtUtc > draft.Now && !isNear && !isWaiting && IsSomebodyWaiting(draft.State, id)
            ? new OccasionOutcome.OthersFirst(opensAtUtc)
            : null;
    }

    private static bool IsSomebodyWaiting(AssignmentState state, OccasionId id) =>
        state.Engagements.Values.Any(engagement => engagement is { IsTaken: false, IsClosed: false }
            && FreedOccasions.Covers(state, engagement, id.Session));

    /// <summary>
    /// People whom nobody has confirmed are never more than half of those who come, rounded up (DOMAIN 6.9).
    /// </summary>
    private static bool HasRoomForUnconfirmed(AssignmentState state, OccasionId id)
    {
        var share = ((Places.Of(state, id.Session).Places ?? 0) + 1) / 2;
        var used = state.StandIns.Count(one => one.Occasion == id && one.IsUnconfirmed)
            + state.Engagements.Values.Count(engagement => engagement is { IsTaken: true, IsUnconfirmed: true }
                && FreedOccasions.Covers(state, engagement, id.Session)
                && !FreedOccasions.IsAway(state, engagement, id));
        return used < share;
    }
}
