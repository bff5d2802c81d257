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
            // A no is a no, also when the page it was said on was a moment old: a place given meanwhile is declined
            // too, and somebody who leaves a place that has just lapsed does not stay in line for it.
            (StepBack.Leave, { IsTaken: true }) => Close(draft, known, EngagementState.Ended, EngagementChange.Left),
            (StepBack.Decline or StepBack.Leave, { IsClosed: false }) =>
                Close(draft, known, EngagementState.Declined, EngagementChange.Declined),
            (StepBack.Pause, { IsTaken: true, State: not EngagementState.Paused }) =>
                Change(draft, EngagementChange.Paused, known with
                {
                    State = EngagementState.Paused,
                    UndoState = known.State,
                }),
            (StepBack.Resume, { State: EngagementState.Paused }) =>
                // What came before the pause is not kept over a leave and its undo; that the place is theirs is always
                // true.
                Change(draft, EngagementChange.Resumed, draft.Next(known with
                {
                    State = known.UndoState ?? EngagementState.Accepted,
                    UndoState = null,
                })),
            (StepBack.Undo, { IsClosed: true }) when MayUndo(known, draft.Now) => Undo(draft, known),
            (StepBack.Decline, { IsClosed: true }) or (StepBack.Leave, { IsClosed: true }) =>
                new StepBackOutcome.Changed(known.State),
            _ => new StepBackOutcome.NothingToChange(),
        };
    }

    /// <summary>Whether it is over and the person can still come back to what was.</summary>
    public static bool MayUndo(Engagement engagement, DateTimeOffset now) =>
        engagement is { IsClosed: true, UndoState: not null }
        && engagement.ChangedAtUtc + HoldTimes.UndoLength >= now;

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
        });

    private static StepBackOutcome Undo(AssignmentDraft draft, Engagement known)
    {
        var before = known.UndoState ?? throw new UnreachableException();
        var back = known with { UndoState = null };
        var hadPlace = before is not (EngagementState.Interested or EngagementState.WithCoordinator);
        if (!hadPlace)
        {
            return WaitAgain(draft, back, before);
        }

        if (draft.State.Status == AssignmentStatus.Open && Places.FreeFor(draft.State, known) > 0)
        {
            return TakeAgain(draft, back with { OfferedAtUtc = null, IsFirstInLine = false }, before);
        }

        var waits = before == EngagementState.Proposed ? EngagementState.WithCoordinator : EngagementState.Interested;
        _ = WaitAgain(draft, back with { OfferedAtUtc = null, IsFirstInLine = true }, waits);
        return new StepBackOutcome.FirstInLine();
    }

    /// <summary>Back in line as before: undoing neither gains nor loses a place in it.</summary>
    private static StepBackOutcome WaitAgain(AssignmentDraft draft, Engagement back, EngagementState waits)
    {
        draft.Set(EngagementChange.Undone, back with
        {
            Change = null,
            State = waits,
            Owner = draft.State.Details is { IsWork: false, AcceptsDirectly: false }
                ? OwnerRole.Association
                : OwnerRole.Coordinator,
            NextStepAtUtc = draft.AnswerBy(),
        });

        // A place may have become free while the person was away; the answer tells what they really have now.
        WaveRules.BringUpToDate(draft);
        return new StepBackOutcome.Changed(draft.State.Of(back.Participant)?.State ?? waits);
    }

    private static StepBackOutcome TakeAgain(AssignmentDraft draft, Engagement back, EngagementState before) =>
        before switch
        {
            EngagementState.Held => new StepBackOutcome.Changed(WaveRules.Hold(draft, back).State),
            EngagementState.Proposed => new StepBackOutcome.Changed(WaveRules.Propose(draft, back).State),
            _ => Change(draft, EngagementChange.Undone, draft.Next(back with { State = before })),
        };

    private static StepBackOutcome.Changed Change(AssignmentDraft draft, EngagementChange change, Engagement next)
    {
        draft.Set(change, next);
        return new StepBackOutcome.Changed(next.State);
    }
}
