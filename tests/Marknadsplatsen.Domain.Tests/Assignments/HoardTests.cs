using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>The limits of people whom nobody has confirmed (DOMAIN 6.9).</summary>
public sealed class HoardTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(7, 4)]
    [InlineData(8, 4)]
    public void They_never_have_more_than_half_of_the_places_rounded_up(int places, int share)
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places));

        for (var i = 0; i < 2 * places; i++)
        {
            story.Accept($"new{i}", standing: Standing.Unconfirmed);
        }

        story.Wait(TimeSpan.FromDays(30)).WakeUp();
        Assert.Equal(share, story.Occupancy.Taken + story.Occupancy.Held);
    }

    [Fact]
    public void The_other_half_goes_to_confirmed_people_past_those_who_wait()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 4));
        story.Accept("new1", standing: Standing.Unconfirmed);
        story.Accept("new2", standing: Standing.Unconfirmed);
        var third = story.Accept("new3", standing: Standing.Unconfirmed);

        var known = story.Accept("anna");

        Assert.False(Assert.IsType<AcceptOutcome.Interested>(third).IsFull);
        Assert.IsType<AcceptOutcome.Held>(known);
    }

    [Fact]
    public void Sessions_with_places_of_their_own_share_one_half()
    {
        var story = new AssignmentStory(AssignmentSamples.WithSessions(("mon", 2), ("tue", 2)));

        var answers = new[]
        {
            story.Accept("new1", "mon", standing: Standing.Unconfirmed),
            story.Accept("new2", "tue", standing: Standing.Unconfirmed),
            story.Accept("new3", "tue", standing: Standing.Unconfirmed),
        };

        Assert.Equal(
            [typeof(AcceptOutcome.Held), typeof(AcceptOutcome.Held), typeof(AcceptOutcome.Interested)],
            answers.Select(answer => answer.GetType()));
    }

    [Fact]
    public void Whoever_is_confirmed_stops_counting_and_gets_the_place_they_waited_for()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 2));
        story.Accept("new1", standing: Standing.Unconfirmed);
        story.Accept("new2", standing: Standing.Unconfirmed);
        Assert.Equal(EngagementState.Interested, story.StateOf("new2"));

        story.Vouch("new2");

        Assert.Equal(EngagementState.Held, story.StateOf("new2"));
        Assert.False(story.Of("new2").IsUnconfirmed);
        story.Vouch("new2");
        Assert.Empty(story.Events);
    }

    [Theory]
    [InlineData(Standing.AtOwnLimit, typeof(AcceptOutcome.ConfirmFirst))]
    [InlineData(Standing.AtDoorLimit, typeof(AcceptOutcome.ManyFromHere))]
    public void At_a_limit_no_place_and_no_place_in_the_queue_is_given(Standing standing, Type refusal)
    {
        var story = new AssignmentStory(AssignmentSamples.Open());

        var answer = story.Accept("new1", standing: standing);

        Assert.IsType(refusal, answer);
        Assert.Empty(story.State.Engagements);
    }

    [Theory]
    [InlineData(Standing.AtOwnLimit)]
    [InlineData(Standing.AtDoorLimit)]
    public void At_a_limit_one_may_still_drop_in_and_ask_where_a_human_being_answers(Standing standing)
    {
        var dropIn = new AssignmentStory(AssignmentSamples.OpenActivity());
        var answered = new AssignmentStory(AssignmentSamples.Answered());
        var work = new AssignmentStory(AssignmentSamples.Work());

        Assert.IsType<AcceptOutcome.Saved>(dropIn.Accept("new1", standing: standing));
        Assert.IsType<AcceptOutcome.Interested>(answered.Accept("new1", standing: standing));
        Assert.IsType<AcceptOutcome.Interested>(work.Accept("new1", standing: standing));
    }

    [Fact]
    public void At_a_limit_a_place_that_one_has_is_still_ones_own()
    {
        var story = new AssignmentStory(AssignmentSamples.Open());
        story.Accept("new1", standing: Standing.Unconfirmed);

        Assert.IsType<AcceptOutcome.Accepted>(story.Accept("new1", standing: Standing.AtOwnLimit));
    }

    [Fact]
    public void A_coordinator_frees_their_places_at_once_and_nobody_elses()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 8));
        story.AcceptAll("anna", "bo");
        story.Accept("new1", standing: Standing.Unconfirmed);
        story.Accept("new2", standing: Standing.Unconfirmed);

        var outcome = story.Release();

        Assert.IsType<HostOutcome.Changed>(outcome);
        Assert.Equal(2, story.Occupancy.Taken + story.Occupancy.Held);
        Assert.Equal(EngagementState.Interested, story.StateOf("new1"));
        Assert.Equal(OwnerRole.Coordinator, story.Of("new1").Owner);
        Assert.True(story.Of("anna").IsTaken);
        Assert.IsType<HostOutcome.NothingToAnswer>(story.Release());
    }

    [Fact]
    public void What_a_coordinator_frees_does_not_go_to_the_next_script_in_line()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 2));
        story.Accept("new1", standing: Standing.Unconfirmed);
        story.Accept("new2", standing: Standing.Unconfirmed);

        story.Release();

        Assert.Equal(2, story.Occupancy.Free);
        story.Vouch("new2");
        story.Wait(HoldTimes.HoldLengthMin).WakeUp();
        Assert.Equal(EngagementState.Held, story.StateOf("new2"));
    }

    [Fact]
    public void A_place_left_and_taken_by_others_without_a_card_is_not_taken_again_above_the_half()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 2));
        story.Accept("new1", standing: Standing.Unconfirmed);
        story.Step("new1", StepBack.Decline);
        story.Accept("new2", standing: Standing.Unconfirmed);

        story.Step("new1", StepBack.Undo);

        Assert.Equal(1, story.Occupancy.Taken + story.Occupancy.Held);
    }
}
