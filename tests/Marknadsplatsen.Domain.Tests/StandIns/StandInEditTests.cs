using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.StandIns;

/// <summary>What an edit asks of those who come once instead of somebody else.</summary>
public sealed class StandInEditTests
{
    private static readonly OccasionId NextWeek = OccasionTests.On(2026, 3, 10);

    [Fact]
    public void Whoever_steps_in_is_asked_again_when_only_the_hours_move_and_is_relied_on_meanwhile()
    {
        var story = Freed();
        story.Occasion("eva", OccasionStep.StepIn, NextWeek);

        story.Edit(details => details with { Sessions = [.. details.Sessions.Select(Later)] });

        var asked = Assert.Single(story.State.StandIns).Change!;
        Assert.NotEqual(asked.Before.Sessions[0].Start, asked.After.Sessions[0].Start);
        Assert.IsType<OccasionOutcome.NotFree>(story.Occasion("fia", OccasionStep.StepIn, NextWeek));
        // A page from before the change says yes to what was on it.
        story.Occasion("eva", OccasionStep.StepIn, NextWeek, seen: asked.AskedAtUtc.AddTicks(-1));
        Assert.NotNull(Assert.Single(story.State.StandIns).Change);
        Assert.IsType<OccasionOutcome.Done>(
            story.Occasion("eva", OccasionStep.StepIn, NextWeek, seen: asked.AskedAtUtc));
        Assert.Null(Assert.Single(story.State.StandIns).Change);
    }

    [Fact]
    public void A_change_that_is_taken_back_asks_nothing_and_how_much_a_week_is_no_term_of_one_time()
    {
        var story = Freed();
        var before = story.State.Details;
        story.Occasion("eva", OccasionStep.StepIn, NextWeek);
        story.Edit(details => details with { Sessions = [.. details.Sessions.Select(Later)] });

        story.Edit(_ => before);
        Assert.Null(Assert.Single(story.State.StandIns).Change);
        story.Edit(details => details with { HoursPerWeek = new Hours { Min = 1, Max = 20 } });

        Assert.Null(Assert.Single(story.State.StandIns).Change);
    }

    private static Session Later(Session session) =>
        session with { Start = session.Start.AddHours(1), End = session.End.AddHours(1) };

    private static AssignmentStory Freed()
    {
        var story = OccasionTests.Full();
        story.Occasion("anna", OccasionStep.Skip, NextWeek);
        return story;
    }
}
