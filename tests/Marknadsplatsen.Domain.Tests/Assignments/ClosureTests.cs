using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>When a host is closed: no times, no promises for those days, and those with a place are told.</summary>
public sealed class ClosureTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly ParticipantId Anna = new("anna");
    private static readonly AssignmentDetails Weekly = AssignmentSamples.Details() with
    {
        Sessions = [AssignmentSamples.Weekly("fri", DayOfWeek.Friday)],
    };

    [Fact]
    public void A_closed_day_has_no_time_and_is_told_as_closed()
    {
        var details = Weekly with { Closures = [new Closure(new(2026, 3, 9), new(2026, 3, 15))] };

        Assert.Equal([new DateOnly(2026, 3, 6), new(2026, 3, 20)], Dates(Occasions.Between, details));
        Assert.Equal([new DateOnly(2026, 3, 13)], Dates(Occasions.ClosedBetween, details));
    }

    [Fact]
    public void Holidays_close_only_what_keeps_them()
    {
        var (first, last) = (new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 8));
        var open = Occasions.Between(new("a1"), Weekly, null, first, last);
        var kept = Occasions.Between(new("a1"), Weekly with { ClosedOnHolidays = true }, null, first, last);

        Assert.Equal(new DateOnly(2026, 4, 3), Assert.Single(open).Date);
        Assert.Empty(kept);
    }

    [Fact]
    public void A_closing_after_the_yes_is_told_to_those_it_touches_and_asks_nothing_of_them()
    {
        var state = Taken(Weekly);

        var after = Edited(state, Weekly with { Closures = [new Closure(new(2026, 7, 1), new(2026, 8, 15))] });

        var engagement = after.Of(Anna)!;
        Assert.Equal(Now, engagement.ClosingToldAtUtc);
        Assert.Null(engagement.Change);
        Assert.Equal(state.Of(Anna)!.ChangedAtUtc, engagement.ChangedAtUtc);
        Assert.Equal(Now, ClosingNotices.Of(after.Id, engagement).SinceUtc);
        Assert.Null(ClosingNotices.Of(after.Id, engagement with { State = EngagementState.Ended }).SinceUtc);
        var untouched = Edited(state, Weekly with { Closures = [new Closure(new(2026, 7, 4), new(2026, 7, 5))] });
        Assert.Null(untouched.Of(Anna)!.ClosingToldAtUtc);
        var again = Edited(after, after.Details with { Text = "Ny text." });
        Assert.Equal(engagement.Version, again.Of(Anna)!.Version);
        Assert.Equal(Now, again.Of(Anna)!.ClosingToldAtUtc);
    }

    [Fact]
    public void A_promise_to_answer_and_a_hold_wait_for_days_when_it_is_open()
    {
        var zone = AssignmentSamples.Stockholm;
        var closed = Weekly with { Closures = [new Closure(new(2026, 3, 3), new(2026, 3, 4))] };

        Assert.Equal(Now.AddDays(4), HoldTimes.AnswerBy(Now, zone, closed));
        Assert.Equal(HoldTimes.AnswerBy(Now, zone), HoldTimes.AnswerBy(Now, zone, Weekly));
        Assert.Equal(HoldTimes.EndOfHold(Now, zone).AddDays(2), HoldTimes.EndOfHold(Now, zone, closed));
        Assert.Equal(HoldTimes.EndOfHold(Now, zone), HoldTimes.EndOfHold(Now, zone, Weekly));
        var summer = Weekly with { Closures = [new Closure(new(2026, 3, 1), new(2026, 5, 1))] };
        Assert.Equal(HoldTimes.EndOfHold(Now, zone), HoldTimes.EndOfHold(Now, zone, summer));
    }

    [Fact]
    public void What_is_closed_for_the_season_is_not_counted_as_unfilled_and_a_week_is_no_season()
    {
        var summer = Card(new Closure(new(2026, 7, 1), new(2026, 8, 15)));
        var week = Card(new Closure(new(2026, 7, 1), new(2026, 7, 7)));

        Assert.Equal(1, FillRate.Of([summer, week], new DateOnly(2026, 7, 1)).Assignments);
        Assert.Equal(2, FillRate.Of([summer, week], new DateOnly(2026, 8, 16)).Assignments);
        Assert.Equal(1, FillRate.Day(new DateOnly(2026, 8, 15), [summer, week]).OpenAssignments);
    }

    [Fact]
    public void Closures_that_end_before_they_begin_last_too_long_or_are_too_many_cannot_be_posted()
    {
        var day = new DateOnly(2026, 7, 1);
        Assert.True(ClosureRules.AreRight([new Closure(day, day), new Closure(day, day.AddDays(182))]));
        Assert.False(ClosureRules.AreRight([new Closure(day, day.AddDays(-1))]));
        Assert.False(ClosureRules.AreRight([new Closure(day, day.AddDays(183))]));
        Assert.False(ClosureRules.AreRight([new Closure(day, day), new Closure(day, day)]));
        var days = Enumerable.Range(0, ClosureRules.CountMax + 1).Select(day.AddDays);
        Assert.False(ClosureRules.AreRight([.. days.Select(date => new Closure(date, date))]));
    }

    private static IEnumerable<DateOnly> Dates(
        Func<AssignmentId, AssignmentDetails, SessionId?, DateOnly, DateOnly, ImmutableArray<Occasion>> between,
        AssignmentDetails details) =>
        between(new AssignmentId("a1"), details, null, new(2026, 3, 2), new(2026, 3, 22))
            .Select(occasion => occasion.Date);

    private static AssignmentState Taken(AssignmentDetails details)
    {
        var state = AssignmentSamples.Of(details);
        return state with
        {
            Engagements = state.Engagements.Add(Anna, new Engagement
            {
                Participant = Anna,
                State = EngagementState.Accepted,
                Owner = OwnerRole.Association,
                NextStepAtUtc = Now.AddDays(2),
                ChangedAtUtc = Now.AddDays(-1),
            }),
        };
    }

    private static AssignmentState Edited(AssignmentState state, AssignmentDetails details) => Assignment.Decide(
        state,
        new EditAssignment
        {
            CommandId = new CommandId("edit"),
            AssociationId = state.AssociationId,
            Id = state.Id,
            Details = details,
        },
        Now,
        AssignmentSamples.Stockholm).State!;

    private static AssignmentCard Card(Closure closure) =>
        AssignmentSamples.Of(Weekly with { Closures = [closure] }).ToCard(1);
}
