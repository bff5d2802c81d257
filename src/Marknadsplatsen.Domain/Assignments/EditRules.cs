using System.Collections.Immutable;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// What an edit does to those who have said yes: each keeps the place and is asked whether it still suits.
/// </summary>
internal static class EditRules
{
    public static HostOutcome Edit(AssignmentDraft draft, EditAssignment command)
    {
        if (draft.State.AssociationId != command.AssociationId)
        {
            return new HostOutcome.BelongsToAnother();
        }

        var before = draft.State.Details;
        if (command.Seen is { } seen && seen != before.EditFingerprint())
        {
            return new HostOutcome.ChangedMeanwhile();
        }

        if (command.MergedWith(before) is not { } after || LeavesSomebodyWithoutSession(draft, after))
        {
            return new HostOutcome.SessionInUse();
        }

        draft.Apply(new AssignmentEvent.Edited(after));
        AskEverybody(draft, before, draft.State.CoHostName);
        return new HostOutcome.Changed();
    }

    /// <summary>Asks each with a place whether it still suits, where what they said yes to has changed.</summary>
    /// <param name="draft">The assignment as it is now.</param>
    /// <param name="before">What it was.</param>
    /// <param name="coHostBefore">Who hosted it as well; null for nobody.</param>
    public static void AskEverybody(AssignmentDraft draft, AssignmentDetails before, string? coHostBefore)
    {
        foreach (var engagement in draft.State.Engagements.Values.OrderBy(one => one.Participant.Value).ToList())
        {
            AskAgain(draft, engagement, before, coHostBefore);
            TellClosing(draft, draft.State.Of(engagement.Participant)!, before);
        }

        StandInEdits.AskAgain(draft, before, coHostBefore);
    }

    /// <summary>The question is answered; the association says welcome next.</summary>
    public static Engagement Answered(AssignmentDraft draft, Engagement taken) => taken with
    {
        Change = null,
        Owner = OwnerRole.Association,
        NextStepAtUtc = draft.AnswerBy(),
    };

    /// <summary>
    /// Whether a session goes that somebody is in, waits for or can still come back to. One that has gone already keeps
    /// nobody from editing.
    /// </summary>
    private static bool LeavesSomebodyWithoutSession(AssignmentDraft draft, AssignmentDetails after)
    {
        var going = draft.State.Details.Sessions.Select(session => (SessionId?)session.Id)
            .Except(after.Sessions.Select(session => (SessionId?)session.Id))
            .ToHashSet();
        return draft.State.Engagements.Values.Any(engagement =>
            (!engagement.IsClosed || StepBackRules.MayUndo(engagement, draft.Now))
            && going.Contains(engagement.Session));
    }

    /// <summary>
    /// Whoever has a place is told when it closes on more days, and has the right ones when it opens again. It asks
    /// nothing of them.
    /// </summary>
    private static void TellClosing(AssignmentDraft draft, Engagement engagement, AssignmentDetails before)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(draft.Now, draft.Zone).DateTime);
        if (!engagement.IsTaken && !engagement.IsHeld)
        {
            return;
        }

        var closesMore = ClosureRules.ClosesMore(draft.State, before, engagement.Session, today);
        if (closesMore || !before.Closures.SequenceEqual(draft.State.Details.Closures))
        {
            draft.Set(
                EngagementChange.ClosingTold,
                closesMore ? engagement with { ClosingToldAtUtc = draft.Now } : engagement);
        }
    }

    private static void AskAgain(
        AssignmentDraft draft,
        Engagement engagement,
        AssignmentDetails before,
        string? coHostBefore)
    {
        var after = draft.State.Details;
        var missing = Missing(engagement, before.Demands, after.Demands);
        var next = missing.SequenceEqual(engagement.Missing) ? engagement : engagement with { Missing = missing };
        if (IsAsked(draft, engagement))
        {
            var agreed = engagement.Change?.Before
                ?? AssignmentTerms.Of(before, engagement.Session) with { CoHostName = coHostBefore };
            var now = AssignmentTerms.Of(after, engagement.Session) with { CoHostName = draft.State.CoHostName };
            next = agreed.IsSameAs(now) ? AsBefore(draft, next) : Asked(draft, next, agreed, now);
        }

        if (!ReferenceEquals(next, engagement))
        {
            draft.Set(EngagementChange.AskedAgain, next);
        }
    }

    /// <summary>Everybody with a place or a held one, and those who can still come back to theirs.</summary>
    private static bool IsAsked(AssignmentDraft draft, Engagement engagement) =>
        engagement.IsTaken || engagement.IsHeld
        || (engagement.UndoState != EngagementState.Interested && StepBackRules.MayUndo(engagement, draft.Now));

    private static Engagement Asked(AssignmentDraft draft, Engagement next, AssignmentTerms agreed, AssignmentTerms now)
    {
        if (next.Change is { } asked && asked.After.IsSameAs(now))
        {
            return next;
        }

        var evening = draft.EndOfHold();
        var holdEnds = next.IsHeld && !(next.HoldEndsAtUtc > evening) ? evening : next.HoldEndsAtUtc;
        return next with
        {
            Change = new TermsChange { AskedAtUtc = draft.Now, Before = agreed, After = now },
            Owner = next.IsClosed ? null : OwnerRole.Participant,
            NextStepAtUtc = next.IsClosed ? null : holdEnds ?? draft.AnswerBy(),
            HoldEndsAtUtc = holdEnds,
        };
    }

    /// <summary>It is again as the person said yes to, so there is nothing to ask.</summary>
    private static Engagement AsBefore(AssignmentDraft draft, Engagement next) => next switch
    {
        { Change: null } => next,
        { IsTaken: true } => Answered(draft, next),
        _ => next with { Change = null },
    };

    /// <summary>What is newly asked for is missing too, and what is asked for no more is not.</summary>
    private static ImmutableArray<Requirement> Missing(Engagement engagement, Demands before, Demands after)
    {
        if (engagement.IsTaken || engagement.IsClosed)
        {
            return engagement.Missing;
        }

        return
        [
            .. Asking(after).Where(requirement =>
                engagement.Missing.Contains(requirement) || !Asking(before).Contains(requirement)),
        ];
    }

    private static IEnumerable<Requirement> Asking(Demands demands)
    {
        if (demands.RegisterExtract)
        {
            yield return Requirement.RegisterExtract;
        }

        if (demands.ConfidentialityPledge)
        {
            yield return Requirement.ConfidentialityPledge;
        }

        if (demands.MinAge is not null)
        {
            yield return Requirement.MinAge;
        }
    }
}
