using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.StandIns;

/// <summary>Not coming once: no reason, the place is kept, and it can be taken back.</summary>
public sealed class OccasionTests
{
    private static readonly OccasionId Tomorrow = On(2026, 3, 3);
    private static readonly OccasionId NextWeek = On(2026, 3, 10);

    [Fact]
    public void Whoever_skips_one_time_keeps_the_place()
    {
        var story = Full();

        var answer = story.Occasion("anna", OccasionStep.Skip, NextWeek);

        Assert.IsType<OccasionOutcome.Done>(answer);
        Assert.True(story.Of("anna").IsTaken);
        Assert.Equal((3, 0), (story.Occupancy.Taken, story.Occupancy.Held));
        Assert.Equal([NextWeek], FreedOccasions.Of(story.State));
        Assert.Equal([NextWeek], story.State.ToCard(1).FreedOccasions);
    }

    [Fact]
    public void Skipping_moves_no_date_and_opens_no_undo_of_the_place()
    {
        var story = Full();
        var before = story.Of("anna");
        story.Wait(TimeSpan.FromHours(3));

        story.Occasion("anna", OccasionStep.Skip, NextWeek);

        Assert.Equal(before.ChangedAtUtc, story.Of("anna").ChangedAtUtc);
        Assert.Equal(before.NextStepAtUtc, story.Of("anna").NextStepAtUtc);
    }

    [Fact]
    public void It_can_be_taken_back_until_the_time_begins()
    {
        var story = Full();
        story.Occasion("anna", OccasionStep.Skip, Tomorrow);
        story.WaitUntil(new DateTimeOffset(2026, 3, 3, 15, 29, 0, TimeSpan.Zero));

        var answer = story.Occasion("anna", OccasionStep.Come, Tomorrow);

        Assert.IsType<OccasionOutcome.Done>(answer);
        Assert.Empty(story.Of("anna").Skipped);
    }

    [Fact]
    public void A_time_that_has_begun_is_neither_skipped_nor_stepped_in_at()
    {
        var story = Full();
        story.Occasion("anna", OccasionStep.Skip, Tomorrow);
        story.WaitUntil(new DateTimeOffset(2026, 3, 3, 15, 30, 0, TimeSpan.Zero));

        Assert.IsType<OccasionOutcome.NoSuchOccasion>(story.Occasion("bo", OccasionStep.Skip, Tomorrow));
        Assert.IsType<OccasionOutcome.NoSuchOccasion>(story.Occasion("eva", OccasionStep.StepIn, Tomorrow));
    }

    [Theory]
    [InlineData(2026, 3, 4)]
    [InlineData(2026, 2, 24)]
    [InlineData(2027, 3, 2)]
    public void What_is_no_time_of_the_assignment_or_too_far_away_is_refused(int year, int month, int day)
    {
        var story = Full();

        Assert.IsType<OccasionOutcome.NoSuchOccasion>(
            story.Occasion("anna", OccasionStep.Skip, On(year, month, day)));
        Assert.Empty(story.Events);
    }

    [Fact]
    public void Only_whoever_has_a_place_skips()
    {
        var story = Full();
        story.Accept("eva");

        Assert.IsType<OccasionOutcome.NoSuchOccasion>(story.Occasion("eva", OccasionStep.Skip, NextWeek));
        Assert.IsType<OccasionOutcome.NoSuchOccasion>(story.Occasion("fia", OccasionStep.Skip, NextWeek));
    }

    [Fact]
    public void The_only_time_there_is_cannot_be_skipped_but_the_place_left()
    {
        var once = AssignmentSamples.Details() with
        {
            Sessions =
            [
                AssignmentSamples.Weekly("tue", DayOfWeek.Tuesday) with { Weekday = null, Date = NextWeek.Date },
            ],
        };
        var story = new AssignmentStory(AssignmentSamples.Of(once)).AcceptAll("anna");

        Assert.IsType<OccasionOutcome.OnlyOccasion>(story.Occasion("anna", OccasionStep.Skip, NextWeek));
    }

    [Fact]
    public void Who_is_employed_agrees_with_the_employer()
    {
        var paid = AssignmentSamples.Work().Details with { Kind = AssignmentKind.Employment, Sessions = Tuesdays };
        var story = new AssignmentStory(AssignmentSamples.Of(paid));
        story.Accept("anna");
        story.Host("anna", HostStep.TakeOn);
        story.Host("anna", HostStep.Propose);
        story.Confirm("anna");

        Assert.IsType<OccasionOutcome.AskFirst>(story.Occasion("anna", OccasionStep.Skip, NextWeek));
    }

    [Fact]
    public void Many_times_are_a_pause()
    {
        var every = AssignmentSamples.Details() with
        {
            Sessions = [.. Enum.GetValues<DayOfWeek>().Select(day => AssignmentSamples.Weekly($"d{(int)day}", day))],
        };
        var story = new AssignmentStory(AssignmentSamples.Of(every)).AcceptAll("anna");
        var days = Enumerable.Range(1, OccasionLimits.SkippedCountMax + 1)
            .Select(ahead => Tomorrow.Date.AddDays(ahead))
            .Select(date => new OccasionId(date, new SessionId($"d{(int)date.DayOfWeek}")))
            .ToList();

        var answers = days.Select(day => story.Occasion("anna", OccasionStep.Skip, day)).ToList();

        Assert.All(answers[..^1], answer => Assert.IsType<OccasionOutcome.Done>(answer));
        Assert.IsType<OccasionOutcome.TooMany>(answers[^1]);
    }

    [Fact]
    public void What_is_over_is_not_remembered()
    {
        var story = Full();
        story.Occasion("anna", OccasionStep.Skip, Tomorrow);
        story.Occasion("eva", OccasionStep.StepIn, Tomorrow);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 18, 30, 0, TimeSpan.Zero), Assignment.NextDue(story.State));

        story.WaitUntil(new DateTimeOffset(2026, 3, 3, 18, 30, 0, TimeSpan.Zero)).WakeUp();

        Assert.Empty(story.Of("anna").Skipped);
        Assert.Empty(story.State.StandIns);
    }

    [Fact]
    public void A_time_that_the_host_moves_is_forgotten_with_those_who_stepped_in()
    {
        var story = Full();
        story.Occasion("anna", OccasionStep.Skip, NextWeek);
        story.Occasion("eva", OccasionStep.StepIn, NextWeek);

        story.Edit(details => details with
        {
            Sessions = [AssignmentSamples.Weekly("tue", DayOfWeek.Wednesday)],
        });

        Assert.Empty(story.State.StandIns);
        Assert.Empty(story.Of("anna").Skipped);
    }

    [Fact]
    public void The_host_is_told_numbers_for_each_time()
    {
        var story = Full();
        story.Bring("anna", 1);
        story.Bring("cem", 3);
        story.Occasion("anna", OccasionStep.Skip, NextWeek);
        story.Occasion("bo", OccasionStep.Skip, NextWeek);
        story.Occasion("eva", OccasionStep.StepIn, NextWeek);

        var totals = OccasionTotals.Soon(story.State, story.Now, new DateOnly(2026, 3, 2));

        Assert.Equal(
            [(Tomorrow.Date, 3, 0, 0, 2), (NextWeek.Date, 2, 2, 1, 1)],
            totals.Select(each => (each.Occasion.Date, each.Coming, each.Away, each.SteppingIn, each.Guests)));
    }

    [Theory]
    [InlineData("20260310.tue", true)]
    [InlineData("20260310.", false)]
    [InlineData("20260230.tue", false)]
    [InlineData("tue", false)]
    [InlineData("20260310.tue.x", false)]
    [InlineData(null, false)]
    public void An_occasion_is_read_as_it_is_written(string? text, bool isOne)
    {
        Assert.Equal(isOne, OccasionId.TryParse(text, null, out var occasion));
        Assert.Equal(isOne ? text : "00010101.", occasion.ToString());
    }

    internal static readonly System.Collections.Immutable.ImmutableArray<Session> Tuesdays =
        [AssignmentSamples.Weekly("tue", DayOfWeek.Tuesday)];

    internal static OccasionId On(int year, int month, int day) =>
        new(new DateOnly(year, month, day), new SessionId("tue"));

    /// <summary>Three places on Tuesdays, all taken.</summary>
    internal static AssignmentStory Full(Func<AssignmentDetails, AssignmentDetails>? change = null)
    {
        var details = AssignmentSamples.Details() with { Sessions = Tuesdays };
        var story = new AssignmentStory(AssignmentSamples.Of((change ?? (same => same))(details)));
        foreach (var person in (string[])["anna", "bo", "cem"])
        {
            story.Accept(person, isOldEnough: true);
            story.Confirm(person, isOldEnough: true);
        }

        return story;
    }
}
