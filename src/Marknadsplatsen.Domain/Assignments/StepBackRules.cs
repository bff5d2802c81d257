using System.Diagnostics;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Stepping back is one tap, needs no reason, and can be undone for 24 hours (DOMAIN 6.9 and U8).</summary>
internal static class StepBackRules
{
    public static StepBackOutcome Take(AssignmentDraft draft, TakeStepBack command)
    {
        var known = draft.State.Of(command.Participant);
        return (command.Step, known) switch
        {
            (_, null) => new StepBackOutcome.NothingToChange(),
            (StepBack.Decline, { IsTaken: false, IsClosed: false }) =>
                Close(draft, known, EngagementState.Declined, EngagementChange.Declined),
            (StepBack.Leave, { IsTaken: true }) => Close(draft, known, EngagementState.Ended, EngagementChange.Left),
            (StepBack.Pause, { State: EngagementState.Accepted or EngagementState.Started or EngagementState.Ongoing }) =>
                Change(draft, EngagementChange.Paused, known with { State = EngagementState.Paused, UndoState = known.State }),
            (StepBack.Resume, { State: EngagementState.Paused }) => Change(draft, EngagementChange.Resumed, known with
            {
                State = known.UndoState ?? EngagementState.Ongoing,
                UndoState = null,
                Owner = OwnerRole.Association,
                NextStepAtUtc = HoldTimes.AnswerBy(draft.Now, draft.Zone),
            }),
            (StepBack.Undo, { IsClosed: true, UndoState: not null })
                when known.ChangedAtUtc + HoldTimes.UndoLength >= draft.Now => Undo(draft, known),
            (StepBack.Decline, { IsClosed: true }) or (StepBack.Leave, { IsClosed: true }) =>
                new StepBackOutcome.Changed(known.State),
            _ => new StepBackOutcome.NothingToChange(),
        };
    }

    private static StepBackOutcome Close(
        AssignmentDraft draft,
        Engagement known,
        EngagementState closed,
        EngagementChange change) =>
        Change(draft, change, known with
        {
            State = closed,
            UndoState = known.State,
            Owner = null,
            NextStepAtUtc = null,
            HoldEndsAtUtc = null,
            IsFirstInLine = false,
        });

    private static StepBackOutcome Undo(AssignmentDraft draft, Engagement known)
    {
        var before = known.UndoState ?? throw new UnreachableException();
        var back = known with { State = EngagementState.Interested, UndoState = null, OfferedAtUtc = null };
        var heldPlace = before is not (EngagementState.Interested or EngagementState.WithCoordinator);
        if (heldPlace && draft.State.Status == AssignmentStatus.Open && draft.Free(known.Session) > 0)
        {
            return TakeAgain(draft, back, before);
        }

        draft.Set(EngagementChange.Undone, back with
        {
            IsFirstInLine = heldPlace,
            Owner = draft.State.Details is { IsWork: false, AcceptsDirectly: false }
                ? OwnerRole.Association
                : OwnerRole.Coordinator,
            NextStepAtUtc = HoldTimes.AnswerBy(draft.Now, draft.Zone),
        });
        return heldPlace ? new StepBackOutcome.FirstInLine() : new StepBackOutcome.Changed(EngagementState.Interested);
    }

    private static StepBackOutcome TakeAgain(AssignmentDraft draft, Engagement back, EngagementState before)
    {
        if (before is EngagementState.Held or EngagementState.Proposed)
        {
            var held = WaveRules.Hold(draft, back);
            return new StepBackOutcome.Changed(held.State);
        }

        return Change(draft, EngagementChange.Undone, back with
        {
            State = before,
            Owner = OwnerRole.Association,
            NextStepAtUtc = HoldTimes.AnswerBy(draft.Now, draft.Zone),
        });
    }

    private static StepBackOutcome.Changed Change(AssignmentDraft draft, EngagementChange change, Engagement next)
    {
        draft.Set(change, next);
        return new StepBackOutcome.Changed(next.State);
    }
}
