using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What a person's tap does (the table of DOMAIN 6.9).</summary>
internal static class AcceptRules
{
    public static AcceptOutcome Accept(AssignmentDraft draft, AcceptPlace command)
    {
        var known = draft.State.Of(command.Participant);
        if (known is { IsTaken: true })
        {
            // Whose place it is does not change because the doors have closed, or because the tap came twice.
            return new AcceptOutcome.Accepted();
        }

        if (draft.State.Status != AssignmentStatus.Open)
        {
            return new AcceptOutcome.Closed();
        }

        if (draft.State.Details.IsOpenActivity)
        {
            return new AcceptOutcome.Saved();
        }

        if (draft.State.HasSessionPlaces && draft.State.Details.Sessions.All(session => session.Id != command.Session))
        {
            return new AcceptOutcome.SessionUnknown();
        }

        if (known is { IsClosed: false, State: not EngagementState.Interested })
        {
            return AnswerOf(draft, known);
        }

        if (known is null or { IsClosed: true } && !draft.MakeRoom())
        {
            return new AcceptOutcome.NoRoomToWait();
        }

        if (Refusal(draft, command.Standing) is { } refusal)
        {
            return refusal;
        }

        var session = draft.State.HasSessionPlaces ? command.Session : null;
        var interest = known is { State: EngagementState.Interested }
            ? InSession(draft, known, session)
            : draft.NewInterest(command.Participant, session);
        return Take(draft, interest with
        {
            Missing = Missing(draft.State.Details, command.IsOldEnough),
            HasSaidYes = false,
            IsUnconfirmed = command.Standing != Standing.Confirmed,
            Guests = GuestRules.Within(draft.State.Details, Math.Max(command.Guests, interest.Guests)),
        });
    }

    public static AcceptOutcome Confirm(AssignmentDraft draft, ConfirmHold command)
    {
        var known = draft.State.Of(command.Participant);
        if (known is { Change: { } change, IsClosed: false } && change.AskedAtUtc != command.SeenChangeAtUtc)
        {
            return new AcceptOutcome.ChangedMeanwhile();
        }

        if (known is { IsTaken: true })
        {
            if (known.Change is not null)
            {
                draft.Set(EngagementChange.SaidYesAgain, EditRules.Answered(draft, known));
            }

            return new AcceptOutcome.Accepted();
        }

        if (known is not { IsHeld: true })
        {
            return new AcceptOutcome.NothingHeld();
        }

        if (draft.State.Status != AssignmentStatus.Open)
        {
            return new AcceptOutcome.Closed();
        }

        var missing = command.IsOldEnough ? known.Missing.Remove(Requirement.MinAge) : known.Missing;
        if (missing.IsEmpty)
        {
            return Accepted(draft, known);
        }

        // What the host has yet to tick does not undo the yes. Work is different: the person's own yes comes last.
        var hasSaidYes = known.State == EngagementState.Held;
        if (missing.Length < known.Missing.Length || hasSaidYes != known.HasSaidYes || known.Change is not null)
        {
            var step = missing.Length < known.Missing.Length
                ? EngagementChange.RequirementMet
                : EngagementChange.SaidYes;
            var waitsForHost = missing.Any(requirement => requirement != Requirement.MinAge);
            draft.Set(step, known with
            {
                Missing = missing,
                HasSaidYes = hasSaidYes,
                Change = null,
                Owner = waitsForHost ? OwnerRole.Association : OwnerRole.Participant,
                NextStepAtUtc = waitsForHost ? draft.AnswerBy() : known.HoldEndsAtUtc,
            });
        }

        return new AcceptOutcome.Held(known.HoldEndsAtUtc ?? draft.Now, missing);
    }

    /// <summary>The place becomes the person's; the association welcomes them next.</summary>
    public static AcceptOutcome.Accepted Accepted(AssignmentDraft draft, Engagement engagement)
    {
        draft.Set(EngagementChange.PlaceAccepted, engagement with
        {
            State = EngagementState.Accepted,
            Owner = OwnerRole.Association,
            NextStepAtUtc = draft.AnswerBy(),
            HoldEndsAtUtc = null,
            OfferedAtUtc = null,
            IsFirstInLine = false,
            UndoState = null,
            Missing = [],
            HasSaidYes = false,
            Change = null,
        });
        return new AcceptOutcome.Accepted();
    }

    /// <summary>The answer that an engagement as it stands amounts to.</summary>
    public static AcceptOutcome AnswerOf(AssignmentDraft draft, Engagement engagement) => engagement switch
    {
        { IsTaken: true } => new AcceptOutcome.Accepted(),
        { IsHeld: true } => new AcceptOutcome.Held(engagement.HoldEndsAtUtc ?? draft.Now, engagement.Missing),
        _ => new AcceptOutcome.Interested(
            engagement.Owner ?? OwnerRole.Coordinator,
            engagement.NextStepAtUtc ?? draft.AnswerBy(),
            draft.Free(engagement.Session) == 0),
    };

    /// <summary>The interest in the session now named; those who have wanted that one longer come before it.</summary>
    private static Engagement InSession(AssignmentDraft draft, Engagement known, SessionId? session) =>
        known.Session == session
            ? known
            : known with { Session = session, WaitingSinceUtc = draft.Now, OfferedAtUtc = null, IsFirstInLine = false };

    /// <summary>
    /// The limits of a person whom nobody has confirmed, where a tap alone leads to a place. Where the host or a
    /// coordinator answers, a human being decides, and nothing can be hoarded.
    /// </summary>
    private static AcceptOutcome? Refusal(AssignmentDraft draft, Standing standing) =>
        draft.State.Details is { IsWork: false, AcceptsDirectly: true }
            ? standing switch
            {
                Standing.AtOwnLimit => new AcceptOutcome.ConfirmFirst(),
                Standing.AtDoorLimit => new AcceptOutcome.ManyFromHere(),
                _ => null,
            }
            : null;

    private static AcceptOutcome Take(AssignmentDraft draft, Engagement interest)
    {
        var details = draft.State.Details;
        if (details.IsWork)
        {
            return Wait(draft, interest, OwnerRole.Coordinator);
        }

        if (!details.AcceptsDirectly)
        {
            return Wait(draft, interest, OwnerRole.Association);
        }

        var free = draft.Free(interest.Session);
        var mayTake = Places.FreeFor(draft.State, interest) > 0
            && !WaveRules.IsSomebodyWaiting(draft, interest.Session, interest.Participant);
        if (!mayTake)
        {
            return Wait(draft, interest, OwnerRole.Coordinator);
        }

        return free >= FillRates.Occupancy.FewLeftBelow && interest.Missing.IsEmpty
            ? Accepted(draft, interest)
            : AnswerOf(draft, WaveRules.Hold(draft, interest with { HasSaidYes = !interest.Missing.IsEmpty }));
    }

    private static AcceptOutcome Wait(AssignmentDraft draft, Engagement interest, OwnerRole owner)
    {
        // Showing the same interest again neither loses nor gains a place in the queue, nor moves its date.
        var owned = interest.Owner is null
            ? interest with { Owner = owner, NextStepAtUtc = draft.AnswerBy() }
            : interest;
        if (!IsSame(draft.State.Of(owned.Participant), owned))
        {
            draft.Set(EngagementChange.InterestShown, owned);
        }

        return AnswerOf(draft, owned);
    }

    /// <summary>A list is compared by its content: two lists made apart are never equal as they are.</summary>
    private static bool IsSame(Engagement? known, Engagement next) =>
        known is not null && known.Missing.SequenceEqual(next.Missing) && known with { Missing = next.Missing } == next;

    private static ImmutableArray<Requirement> Missing(AssignmentDetails details, bool isOldEnough)
    {
        var missing = ImmutableArray.CreateBuilder<Requirement>(3);
        if (details.Demands.RegisterExtract)
        {
            missing.Add(Requirement.RegisterExtract);
        }

        if (details.Demands.ConfidentialityPledge)
        {
            missing.Add(Requirement.ConfidentialityPledge);
        }

        if (details.Demands.MinAge is not null && !isOldEnough)
        {
            missing.Add(Requirement.MinAge);
        }

        return missing.DrainToImmutable();
    }
}
