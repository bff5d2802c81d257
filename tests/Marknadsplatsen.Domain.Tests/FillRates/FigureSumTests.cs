using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.FillRates;

/// <summary>What the boards tell beside places: today, for how long, started, answered.</summary>
public sealed class FigureSumTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void The_change_today_is_from_when_the_day_began_however_much_is_written_since()
    {
        var before = Kept(null, AssignmentSamples.Open(places: 9, takenOutside: 1), Now.AddDays(-3));
        var first = Kept(before, AssignmentSamples.Open(places: 9, takenOutside: 3), Now);
        var second = Kept(first, AssignmentSamples.Open(places: 9, takenOutside: 2), Now.AddHours(5));

        Assert.Equal(0, Sum(Today, before).ChangeToday);
        Assert.Equal(2, Sum(Today, first).ChangeToday);
        Assert.Equal(1, Sum(Today, second).ChangeToday);
        Assert.Equal(0, Sum(Today.AddDays(1), second).ChangeToday);
    }

    [Fact]
    public void What_is_published_today_brings_nobody_by_itself() => Assert.Equal(
        0, Sum(Today, Kept(null, AssignmentSamples.Open(places: 9, takenOutside: 4), Now)).ChangeToday);

    [Fact]
    public void The_day_turns_by_the_clock_of_the_place()
    {
        var lateSunday = new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.Zero);
        var known = Kept(null, AssignmentSamples.Open(places: 9), Now.AddDays(-3));

        Assert.Equal(Today, Kept(known, AssignmentSamples.Open(places: 9, takenOutside: 1), lateSunday).Marks.Day);
    }

    [Theory]
    [InlineData(14, 0)]
    [InlineData(15, 1)]
    public void A_place_that_has_been_free_for_more_than_fourteen_days_is_told_of(int days, int expected)
    {
        var state = Kept(null, AssignmentSamples.Open(places: 2), Now);
        state = Kept(state, AssignmentSamples.Open(places: 2, takenOutside: 1), Now.AddDays(3));

        Assert.Equal(expected, Sum(Today.AddDays(days), state).OpenLong);
    }

    [Fact]
    public void Once_full_it_is_counted_from_when_a_place_was_freed()
    {
        var full = Kept(
            Kept(null, AssignmentSamples.Open(places: 2), Now),
            AssignmentSamples.Open(places: 2, takenOutside: 2),
            Now.AddDays(10));
        var freed = Kept(full, AssignmentSamples.Open(places: 2, takenOutside: 1), Now.AddDays(12));

        Assert.Null(full.Marks.FreeSinceUtc);
        Assert.Equal(Now.AddDays(12), freed.Marks.FreeSinceUtc);
        Assert.Equal(0, Sum(Today.AddDays(20), full).OpenLong);
        Assert.Equal(0, Sum(Today.AddDays(26), freed).OpenLong);
        Assert.Equal(1, Sum(Today.AddDays(27), freed).OpenLong);
    }

    [Fact]
    public void What_was_published_elsewhere_before_has_been_free_since_then()
    {
        var moved = AssignmentSamples.Open(places: 2) with { PublishedAtUtc = Now.AddDays(-15) };

        Assert.Equal(1, Sum(Today, Kept(null, moved, Now)).OpenLong);
    }

    [Fact]
    public void An_assignment_of_two_associations_counts_in_both_and_once_in_the_whole()
    {
        var card = AssignmentSamples.Open(places: 4).ToCard(1) with
        {
            CoHost = new CoHost { Association = new("ria"), Name = "Ria", IsAccepted = true },
        };

        Assert.Equal(
            ["association:ria", "association:verdandi-soder", "total"],
            FigureGroups.Of(card).Where(group => FigureGroups.DimensionOf(group) is "association" or "total")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_older_record_has_been_free_since_it_was_published()
    {
        var old = AssignmentSamples.Open(places: 2);

        Assert.Equal(1, Sum(Today.AddDays(15), old).OpenLong);
        Assert.Equal(old.PublishedAtUtc, Kept(old, old, Now.AddDays(20)).Marks.FreeSinceUtc);
    }

    [Fact]
    public void Started_are_those_with_a_place_who_have_been_there()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 20, takenOutside: 2))
            .AcceptAll("anna", "bo", "cem");
        story.Host("bo", HostStep.MarkStarted);
        story.Host("cem", HostStep.MarkStarted);
        story.Step("cem", StepBack.Leave);

        var sum = Sum(Today, story.State);

        Assert.Equal((2, 1), (sum.Accepted, sum.Started));
    }

    [Theory]
    [InlineData(4, 0, 0, 0, null)]
    [InlineData(5, 3, 2, 0, 0)]
    [InlineData(5, 2, 2, 0, 1)]
    [InlineData(5, 1, 1, 0, 2)]
    [InlineData(2, 2, 0, 3, 3)]
    [InlineData(3, 3, 0, 3, 0)]
    public void The_answer_time_is_the_earlier_median_in_working_days(
        int onTime, int sameDay, int nextDay, int late, int? expected)
    {
        var counts = new AnswerCounts { OnTime = onTime, SameDay = sameDay, NextDay = nextDay, Late = late };

        Assert.Equal(expected, counts.MedianDays);
    }

    [Theory]
    [InlineData(0, 3, 1, 0)]
    [InlineData(0, 20, 0, 1)]
    [InlineData(1, 6, 0, 0)]
    [InlineData(4, 24, 0, 1)]
    public void An_answer_is_counted_by_the_working_days_it_took(int addDays, int addHours, int sameDay, int nextDay)
    {
        var asked = Now.AddDays(addDays);

        var counts = new AnswerCounts().WithOnTime(
            asked, asked.AddHours(addHours + (addDays == 1 ? 42 : 0)), AssignmentSamples.Stockholm,
            date => addDays == 4 && date < Today.AddDays(7));

        Assert.Equal((1, sameDay, nextDay), (counts.OnTime, counts.SameDay, counts.NextDay));
    }

    private static AssignmentState Kept(AssignmentState? before, AssignmentState after, DateTimeOffset now) =>
        FigureMarks.Keep(before, after, now, AssignmentSamples.Stockholm);

    private static FigureSum Sum(DateOnly today, params AssignmentState[] states) => FigureSum.Of(
        states.Select(state => state.ToCard(1)), today, AssignmentSamples.Stockholm);
}
