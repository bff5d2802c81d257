using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What lifts the limits against hoarding, and what a coordinator does about a hoard (DOMAIN 6.9).</summary>
internal static class HoardRules
{
    /// <summary>The person is confirmed; whether they wait or have a place stays as it was.</summary>
    public static HostOutcome Vouch(AssignmentDraft draft, ParticipantId participant)
    {
        var standIns = draft.State.StandIns;
        foreach (var own in standIns.Where(one => one.IsUnconfirmed && one.Participant == participant))
        {
            standIns = standIns.Replace(own, own with { IsUnconfirmed = false });
        }

        var isSteppingIn = standIns != draft.State.StandIns;
        if (isSteppingIn)
        {
            draft.Apply(new AssignmentEvent.StandInsChanged(standIns, []));
        }

        if (draft.State.Of(participant) is not { IsUnconfirmed: true } known)
        {
            return isSteppingIn ? new HostOutcome.Changed() : new HostOutcome.NothingToAnswer();
        }

        draft.Set(EngagementChange.Vouched, known with { IsUnconfirmed = false });
        return new HostOutcome.Changed();
    }

    /// <summary>
    /// Frees every place of people whom nobody has confirmed. They keep their interest, a coordinator owns the next
    /// step, and no wave comes to them, or to others like them who wait, before the next day: somebody real has time to
    /// get a card.
    /// </summary>
    public static HostOutcome Release(AssignmentDraft draft)
    {
        var unconfirmed = draft.State.Engagements.Values
            .Where(engagement => engagement.IsUnconfirmed)
            .OrderBy(engagement => engagement.Participant.Value, StringComparer.Ordinal)
            .ToList();
        var released = unconfirmed.FindAll(engagement => engagement.IsTaken || engagement.IsHeld);
        var steppingIn = draft.State.StandIns.Where(standIn => standIn.IsUnconfirmed).ToArray();
        if (released.Count + steppingIn.Length == 0)
        {
            return new HostOutcome.NothingToAnswer();
        }

        if (steppingIn.Length > 0)
        {
            draft.Apply(new AssignmentEvent.StandInsChanged(
                draft.State.StandIns.RemoveRange(steppingIn),
                [.. steppingIn.Select(standIn => standIn.Participant).Distinct()]));
        }

        foreach (var engagement in released)
        {
            draft.Set(EngagementChange.Released, engagement with
            {
                State = EngagementState.Interested,
                Owner = OwnerRole.Coordinator,
                NextStepAtUtc = draft.AnswerBy(),
                HoldEndsAtUtc = null,
                HasSaidYes = false,
                Change = null,
                OfferedAtUtc = draft.Now,
                IsFirstInLine = false,
                UndoState = null,
            });
        }

        foreach (var waiting in unconfirmed.Where(engagement => engagement.State == EngagementState.Interested))
        {
            draft.Set(EngagementChange.Released, waiting with { OfferedAtUtc = draft.Now, IsFirstInLine = false });
        }

        return new HostOutcome.Changed();
    }
}
