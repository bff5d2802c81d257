using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>Stepping back needs one tap and no reason, and can be undone for 24 hours (DOMAIN 6.9 and U8).</summary>
public sealed class StepBackTests
{
    [Fact]
    public void A_declined_hold_is_the_next_persons()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "bo");

        var answer = story.Step("anna", StepBack.Decline);

        Assert.Equal(new StepBackOutcome.Changed(EngagementState.Declined), answer);
        Assert.Equal(EngagementState.Held, story.StateOf("bo"));
    }

    [Fact]
    public void Whoever_leaves_frees_the_place()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3)).AcceptAll("anna");

        var answer = story.Step("anna", StepBack.Leave);

        Assert.Equal(new StepBackOutcome.Changed(EngagementState.Ended), answer);
        Assert.Equal(3, story.Occupancy.Free);
    }

    [Fact]
    public void A_no_counts_also_when_the_place_was_given_while_it_was_said()
    {
        var story = new AssignmentStory(AssignmentSamples.Asking(new Demands { ConfidentialityPledge = true }));
        story.Accept("anna");
        story.Host("anna", HostStep.TickRequirement, Requirement.ConfidentialityPledge);

        var answer = story.Step("anna", StepBack.Decline);

        Assert.Equal(new StepBackOutcome.Changed(EngagementState.Declined), answer);
        Assert.Equal(0, story.Occupancy.Taken);
    }

    [Fact]
    public void Whoever_leaves_a_place_that_has_just_lapsed_does_not_stay_in_line_for_it()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 2)).AcceptAll("anna");
        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value);

        var answer = story.Step("anna", StepBack.Leave);

        Assert.Equal(new StepBackOutcome.Changed(EngagementState.Declined), answer);
    }

    [Theory]
    [InlineData(StepBack.Decline)]
    [InlineData(StepBack.Leave)]
    public void Saying_it_twice_is_the_same_as_saying_it_once(StepBack step)
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");
        var first = story.Step("anna", step);

        var second = story.Step("anna", step);

        Assert.Equal(first, second);
        Assert.Empty(story.Events);
    }

    [Theory]
    [InlineData(StepBack.Decline)]
    [InlineData(StepBack.Leave)]
    [InlineData(StepBack.Pause)]
    [InlineData(StepBack.Resume)]
    [InlineData(StepBack.Undo)]
    public void A_person_without_an_engagement_has_nothing_to_change(StepBack step)
    {
        var story = new AssignmentStory(AssignmentSamples.Open());

        var answer = story.Step("anna", step);

        Assert.IsType<StepBackOutcome.NothingToChange>(answer);
        Assert.Empty(story.Events);
    }

    [Fact]
    public void A_pause_keeps_the_place_and_the_return_goes_on_from_where_it_was()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3)).AcceptAll("anna");
        story.Host("anna", HostStep.MarkStarted);

        story.Step("anna", StepBack.Pause);
        var taken = story.Occupancy.Taken;
        var back = story.Step("anna", StepBack.Resume);

        Assert.Equal(1, taken);
        Assert.Equal(new StepBackOutcome.Changed(EngagementState.Started), back);
    }

    [Fact]
    public void Only_a_place_that_is_the_persons_can_be_paused()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna");

        var answer = story.Step("anna", StepBack.Pause);

        Assert.IsType<StepBackOutcome.NothingToChange>(answer);
    }

    [Fact]
    public void Nobody_is_said_to_have_come_because_they_paused_and_left_and_came_back()
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");
        story.Step("anna", StepBack.Pause);
        story.Step("anna", StepBack.Leave);
        story.Step("anna", StepBack.Undo);

        story.Step("anna", StepBack.Resume);

        Assert.Equal(EngagementState.Accepted, story.StateOf("anna"));
    }
}
