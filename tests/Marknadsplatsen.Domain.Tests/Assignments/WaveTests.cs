using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>Places are held for those who have waited longest, never raced for (DOMAIN 6.5).</summary>
public sealed class WaveTests
{
    [Fact]
    public void A_freed_place_is_held_for_the_one_who_has_waited_longest()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "zoe", "bo");

        story.Step("anna", StepBack.Decline);

        Assert.Equal(EngagementState.Held, story.StateOf("zoe"));
        Assert.Equal(EngagementState.Interested, story.StateOf("bo"));
        Assert.True(story.Of("zoe").HoldEndsAtUtc >= story.Now + HoldTimes.HoldLengthMin);
    }

    [Fact]
    public void New_places_are_held_for_as_many_as_wait_in_their_order()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "bo", "cem", "dani");

        story.Change(places: 3);

        Assert.Equal(EngagementState.Held, story.StateOf("bo"));
        Assert.Equal(EngagementState.Held, story.StateOf("cem"));
        Assert.Equal(EngagementState.Interested, story.StateOf("dani"));
    }

    [Fact]
    public void Nobody_passes_those_who_wait_by_tapping_when_a_place_becomes_free()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "bo");
        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value);

        var answer = story.Accept("cem");

        Assert.IsType<AcceptOutcome.Interested>(answer);
        Assert.Equal(EngagementState.Held, story.StateOf("bo"));
    }

    [Fact]
    public void A_hold_that_ends_unanswered_leaves_the_person_interested_with_a_coordinator_and_nothing_against_them()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 2)).AcceptAll("anna");
        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value);

        story.WakeUp();

        Assert.Equal(EngagementState.Interested, story.StateOf("anna"));
        Assert.Equal(OwnerRole.Coordinator, story.Of("anna").Owner);
        Assert.Equal(2, story.Occupancy.Free);
        Assert.IsType<AcceptOutcome.Held>(story.Accept("anna"));
    }

    [Fact]
    public void A_hold_lasts_until_its_very_end()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "bo");
        var ends = story.Of("anna").HoldEndsAtUtc!.Value;

        story.WaitUntil(ends - TimeSpan.FromTicks(1)).WakeUp();
        var justBefore = story.StateOf("anna");
        story.WaitUntil(ends).WakeUp();

        Assert.Equal(EngagementState.Held, justBefore);
        Assert.Equal(EngagementState.Interested, story.StateOf("anna"));
        Assert.Equal(EngagementState.Held, story.StateOf("bo"));
    }

    [Fact]
    public void A_yes_that_comes_too_late_takes_nothing_from_the_next_person()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "bo");
        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value);

        var late = story.Confirm("anna");

        Assert.IsType<AcceptOutcome.NothingHeld>(late);
        Assert.Equal(EngagementState.Held, story.StateOf("bo"));
    }

    [Fact]
    public void Whoever_has_had_a_hold_comes_after_everybody_who_has_not()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "bo");
        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value).WakeUp();
        story.Accept("cem");
        story.WaitUntil(story.Of("bo").HoldEndsAtUtc!.Value).WakeUp();

        Assert.True(story.Now >= story.Of("anna").OfferedAtUtc + HoldTimes.HoldLengthMin);
        Assert.Equal(EngagementState.Interested, story.StateOf("anna"));
        Assert.Equal(EngagementState.Held, story.StateOf("cem"));
    }

    [Fact]
    public void The_next_wave_reaches_the_same_person_after_24_hours_and_not_before()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna");
        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value).WakeUp();
        var ended = story.Now;

        story.WaitUntil(ended + HoldTimes.HoldLengthMin - TimeSpan.FromTicks(1)).WakeUp();
        var justBefore = story.StateOf("anna");
        story.WaitUntil(ended + HoldTimes.HoldLengthMin).WakeUp();

        Assert.Equal(EngagementState.Interested, justBefore);
        Assert.Equal(EngagementState.Held, story.StateOf("anna"));
    }

    [Fact]
    public void A_free_place_does_not_wait_for_a_person_between_two_waves()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna");
        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value).WakeUp();

        var answer = story.Accept("bo");

        Assert.IsType<AcceptOutcome.Held>(answer);
    }

    [Theory]
    [InlineData(AssignmentStatus.Closed)]
    [InlineData(AssignmentStatus.ClosedForSeason)]
    public void A_closed_assignment_gives_no_new_holds_and_takes_no_yes(AssignmentStatus status)
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 2)).AcceptAll("anna", "bo", "cem");
        story.Change(status: status);

        var answer = story.Confirm("anna");
        story.Step("bo", StepBack.Decline);

        Assert.IsType<AcceptOutcome.Closed>(answer);
        Assert.Equal(EngagementState.Interested, story.StateOf("cem"));
    }

    [Fact]
    public void When_it_opens_again_those_who_waited_are_first()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "bo");
        story.Change(status: AssignmentStatus.ClosedForSeason);
        story.Step("anna", StepBack.Decline);

        story.Change(status: AssignmentStatus.Open);

        Assert.Equal(EngagementState.Held, story.StateOf("bo"));
    }

    [Fact]
    public void Where_the_host_answers_free_places_wait_for_the_answer()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered(places: 4)).AcceptAll("anna");

        story.Wait(TimeSpan.FromDays(30)).WakeUp();

        Assert.Equal(EngagementState.Interested, story.StateOf("anna"));
    }

    [Fact]
    public void A_late_answer_finds_a_new_owner_and_a_new_date()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered(places: 4));
        story.Accept("anna");
        var due = story.Of("anna").NextStepAtUtc!.Value;

        story.WaitUntil(due - TimeSpan.FromTicks(1)).WakeUp();
        var justBefore = story.Of("anna").Owner;
        story.WaitUntil(due).WakeUp();

        Assert.Equal(OwnerRole.Association, justBefore);
        Assert.Equal(OwnerRole.Coordinator, story.Of("anna").Owner);
        Assert.True(story.Of("anna").NextStepAtUtc > due);
    }
}
