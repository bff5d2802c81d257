using System.Diagnostics;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>Not coming once keeps the place; stepping in obeys what an accept obeys.</summary>
internal static class OccasionRules
{
    public static OccasionOutcome Take(AssignmentDraft draft, TakeOccasionStep command)
    {
        var known = draft.State.Of(command.Participant);
        if (FreedOccasions.Find(draft.State, command.Occasion) is not { } occasion || occasion.StartsAtUtc <= draft.Now)
        {
            return new OccasionOutcome.NoSuchOccasion();
        }

        return command.Step switch
        {
            OccasionStep.Skip => Skip(draft, known, command.Occasion),
            OccasionStep.Come => Come(draft, known, command.Occasion),
            OccasionStep.StepIn => StepInRules.StepIn(draft, known, command, occasion),
            OccasionStep.StepOut => StepOut(draft, command),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Whether a date is near enough, counted from the day it is where the assignment is.</summary>
    public static bool IsWithin(AssignmentDraft draft, OccasionId occasion, int days)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(draft.Now, draft.Zone).DateTime);
        return occasion.Date <= today.AddDays(days);
    }

    /// <summary>Takes back that the person does not come, unless somebody else is relied on.</summary>
    public static OccasionOutcome Come(AssignmentDraft draft, Engagement? known, OccasionId occasion)
    {
        if (known?.Skipped.FirstOrDefault(one => one.Occasion == occasion) is not { } skipped)
        {
            return known is { IsTaken: true } && FreedOccasions.Covers(draft.State, known, occasion.Session)
                ? new OccasionOutcome.Done()
                : new OccasionOutcome.NoSuchOccasion();
        }

        var back = known with { Skipped = known.Skipped.Remove(skipped) };
        var after = draft.State with { Engagements = draft.State.Engagements.SetItem(known.Participant, back) };
        if (known.IsTaken && Places.IsOverfull(after, known.Session))
        {
            return new OccasionOutcome.SomebodyElseComes();
        }

        draft.Set(EngagementChange.OccasionKept, back);
        return new OccasionOutcome.Done();
    }

    /// <summary>
    /// Forgets what is over, what the assignment has no time for any more, and the stepping in of somebody whose own
    /// place it is by now. Doing it twice changes nothing more.
    /// </summary>
    public static void BringUpToDate(AssignmentDraft draft)
    {
        var passed = draft.State.Engagements.Values
            .Where(engagement => engagement.Skipped.Any(skipped => IsOver(draft, skipped.Occasion)))
            .OrderBy(engagement => engagement.Participant.Value, StringComparer.Ordinal)
            .Select(engagement => engagement with
            {
                Skipped = engagement.Skipped.RemoveAll(skipped => IsOver(draft, skipped.Occasion)),
            })
            .ToArray();
        if (passed.Length > 0)
        {
            draft.Apply(new AssignmentEvent.SkipsPassed([.. passed]));
        }

        var gone = draft.State.StandIns.Where(standIn =>
            IsOver(draft, standIn.Occasion)
            || (draft.State.Of(standIn.Participant) is { IsTaken: true } own
                && FreedOccasions.Covers(draft.State, own, standIn.Occasion.Session))).ToArray();
        if (gone.Length > 0)
        {
            draft.Apply(new AssignmentEvent.StandInsChanged(
                draft.State.StandIns.RemoveRange(gone),
                [.. gone.Select(standIn => standIn.Participant).Distinct()]));
        }
    }

    /// <summary>When the next of what is kept here is over, or null when nothing is.</summary>
    public static DateTimeOffset? NextOver(AssignmentState state) => state.Engagements.Values
        .SelectMany(engagement => engagement.Skipped.Select(skipped => skipped.Occasion))
        .Concat(state.StandIns.Select(standIn => standIn.Occasion))
        .Distinct()
        .Min(occasion => (DateTimeOffset?)EndOf(state, occasion));

    private static bool IsOver(AssignmentDraft draft, OccasionId occasion) =>
        EndOf(draft.State, occasion) <= draft.Now;

    private static DateTimeOffset EndOf(AssignmentState state, OccasionId occasion) =>
        FreedOccasions.Find(state, occasion)?.EndsAtUtc ?? DateTimeOffset.MinValue;

    private static OccasionOutcome Skip(AssignmentDraft draft, Engagement? known, OccasionId occasion)
    {
        if (known is not { IsTaken: true, State: not EngagementState.Paused }
            || !FreedOccasions.Covers(draft.State, known, occasion.Session)
            || !IsWithin(draft, occasion, OccasionLimits.SkipDaysMax))
        {
            return new OccasionOutcome.NoSuchOccasion();
        }

        if (known.Skipped.Any(skipped => skipped.Occasion == occasion))
        {
            return new OccasionOutcome.Done();
        }

        if (draft.State.Details.IsEmployment)
        {
            return new OccasionOutcome.AskFirst();
        }

        if (!HasAnother(draft, known, occasion))
        {
            return new OccasionOutcome.OnlyOccasion();
        }

        if (known.Skipped.Length >= OccasionLimits.SkippedCountMax)
        {
            return new OccasionOutcome.TooMany();
        }

        draft.Set(EngagementChange.OccasionSkipped, known with
        {
            Skipped = known.Skipped.Add(new SkippedOccasion(occasion, draft.Now)),
        });
        return new OccasionOutcome.Done();
    }

    private static OccasionOutcome StepOut(AssignmentDraft draft, TakeOccasionStep command)
    {
        var own = draft.State.StandIns.FirstOrDefault(standIn =>
            standIn.Participant == command.Participant && standIn.Occasion == command.Occasion);
        if (own is not null)
        {
            draft.Apply(new AssignmentEvent.StandInsChanged(draft.State.StandIns.Remove(own), [own.Participant]));
        }

        return new OccasionOutcome.Done();
    }

    /// <summary>Whether the place has another time than this one: a weekly one always has.</summary>
    private static bool HasAnother(AssignmentDraft draft, Engagement known, OccasionId occasion) =>
        draft.State.Details.Sessions
            .Where(session => FreedOccasions.Covers(draft.State, known, session.Id))
            .Any(session => session.Weekday is not null
                || (session.Date is { } date && new OccasionId(date, session.Id) != occasion
                    && !IsOver(draft, new OccasionId(date, session.Id))));
}
