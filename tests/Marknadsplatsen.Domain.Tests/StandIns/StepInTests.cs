using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.StandIns;

/// <summary>Coming once instead of somebody else, under the same rules as an accept.</summary>
public sealed class StepInTests
{
    private static readonly OccasionId NextWeek = OccasionTests.On(2026, 3, 10);

    [Fact]
    public void One_steps_in_for_one()
    {
        var story = Freed();

        Assert.IsType<OccasionOutcome.Done>(story.Occasion("eva", OccasionStep.StepIn, NextWeek));
        Assert.IsType<OccasionOutcome.NotFree>(story.Occasion("fia", OccasionStep.StepIn, NextWeek));
        Assert.IsType<OccasionOutcome.Done>(story.Occasion("eva", OccasionStep.StepIn, NextWeek));
        Assert.Single(story.State.StandIns);
        Assert.Null(story.State.Of(new ParticipantId("eva")));
    }

    [Fact]
    public void What_nobody_has_freed_is_not_free()
    {
        var story = OccasionTests.Full();

        Assert.IsType<OccasionOutcome.NotFree>(story.Occasion("eva", OccasionStep.StepIn, NextWeek));
    }

    [Fact]
    public void Whoever_is_relied_on_is_not_sent_away_by_a_change_of_mind()
    {
        var story = Freed();
        story.Occasion("eva", OccasionStep.StepIn, NextWeek);

        Assert.IsType<OccasionOutcome.SomebodyElseComes>(story.Occasion("anna", OccasionStep.Come, NextWeek));

        story.Occasion("eva", OccasionStep.StepOut, NextWeek);
        Assert.IsType<OccasionOutcome.Done>(story.Occasion("anna", OccasionStep.Come, NextWeek));
    }

    [Fact]
    public void With_another_place_free_both_can_come()
    {
        var story = OccasionTests.Full(details => details with { Places = 4 });
        story.Occasion("anna", OccasionStep.Skip, NextWeek);
        story.Occasion("eva", OccasionStep.StepIn, NextWeek);

        Assert.IsType<OccasionOutcome.Done>(story.Occasion("anna", OccasionStep.Come, NextWeek));
        Assert.Equal((3, 1), (story.Occupancy.Taken, story.Occupancy.Held));
    }

    [Fact]
    public void Whoever_has_the_place_themselves_comes_after_all()
    {
        var story = Freed();

        Assert.IsType<OccasionOutcome.Done>(story.Occasion("anna", OccasionStep.StepIn, NextWeek));
        Assert.Empty(story.State.StandIns);
        Assert.Empty(story.Of("anna").Skipped);
    }

    [Fact]
    public void A_place_that_is_left_is_given_on_when_the_one_who_steps_in_has_been_there()
    {
        var story = Freed();
        story.Occasion("eva", OccasionStep.StepIn, NextWeek);
        story.Wait(TimeSpan.FromHours(1)).Accept("fia");

        story.Step("anna", StepBack.Leave);

        Assert.Equal(EngagementState.Interested, story.StateOf("fia"));
        Assert.Equal(0, story.Occupancy.Free);
        story.WaitUntil(new DateTimeOffset(2026, 3, 10, 18, 30, 0, TimeSpan.Zero)).WakeUp();
        Assert.Equal(EngagementState.Held, story.StateOf("fia"));
    }

    [Fact]
    public void Whoever_left_gets_the_place_back_also_while_somebody_steps_in_for_them()
    {
        var story = Freed();
        story.Occasion("eva", OccasionStep.StepIn, NextWeek);
        story.Step("anna", StepBack.Leave);

        var answer = story.Step("anna", StepBack.Undo);

        Assert.Equal(new StepBackOutcome.Changed(EngagementState.Accepted), answer);
        Assert.Equal([NextWeek], story.Of("anna").Skipped.Select(skipped => skipped.Occasion));
    }

    [Fact]
    public void Whoever_gets_a_place_of_their_own_steps_in_no_more()
    {
        var story = OccasionTests.Full(details => details with { Places = 6 });
        story.Occasion("anna", OccasionStep.Skip, NextWeek);
        story.Occasion("eva", OccasionStep.StepIn, NextWeek);

        story.Accept("eva");

        Assert.True(story.Of("eva").IsTaken);
        Assert.Empty(story.State.StandIns);
        Assert.Equal([NextWeek], FreedOccasions.Of(story.State));
    }

    [Fact]
    public void Age_is_asked_as_at_an_accept()
    {
        var story = Freed(details => details with { Demands = details.Demands with { MinAge = 18 } });

        Assert.IsType<OccasionOutcome.AgeIsAsked>(story.Occasion("eva", OccasionStep.StepIn, NextWeek));
        Assert.IsType<OccasionOutcome.Done>(
            story.Occasion("eva", OccasionStep.StepIn, NextWeek, isOldEnough: true));
    }

    [Fact]
    public void Somebody_unconfirmed_has_two_in_all_with_a_place_or_without_one()
    {
        var story = Freed();
        OccasionId[] weeks = [NextWeek, OccasionTests.On(2026, 3, 3)];
        story.Occasion("anna", OccasionStep.Skip, weeks[1]);
        var monday = AssignmentSamples.Weekly("mon", DayOfWeek.Monday);
        var third = new OccasionId(new DateOnly(2026, 3, 9), monday.Id);
        var wide = story.State with
        {
            Details = story.State.Details with { Sessions = story.State.Details.Sessions.Add(monday) },
        };
        var wider = new AssignmentStory(wide);
        wider.Occasion("anna", OccasionStep.Skip, third);

        var answers = weeks.Append(third)
            .Select(time => wider.Occasion("eva", OccasionStep.StepIn, time, standing: Standing.Unconfirmed))
            .ToArray();

        Assert.Equal(
            [new OccasionOutcome.Done(), new OccasionOutcome.Done(), new OccasionOutcome.ConfirmFirst()], answers);
    }

    [Fact]
    public void Papers_and_promises_come_first()
    {
        var demands = new Demands { ConfidentialityPledge = true };
        var story = new AssignmentStory(AssignmentSamples.Of(
            AssignmentSamples.Details() with { Demands = demands, Sessions = OccasionTests.Tuesdays }));
        story.Accept("anna");
        story.Host("anna", HostStep.TickRequirement, Requirement.ConfidentialityPledge);
        story.Occasion("anna", OccasionStep.Skip, NextWeek);

        Assert.True(story.Of("anna").IsTaken);
        Assert.IsType<OccasionOutcome.AskFirst>(story.Occasion("eva", OccasionStep.StepIn, NextWeek));
    }

    [Fact]
    public void Where_the_host_answers_nobody_steps_in_unasked()
    {
        var story = new AssignmentStory(AssignmentSamples.Of(AssignmentSamples.Answered().Details with
        {
            Sessions = OccasionTests.Tuesdays,
        }));
        story.Accept("anna");
        story.Host("anna", HostStep.OfferPlace);
        story.Confirm("anna");
        story.Occasion("anna", OccasionStep.Skip, NextWeek);

        Assert.IsType<OccasionOutcome.AskFirst>(story.Occasion("eva", OccasionStep.StepIn, NextWeek));
    }

    [Fact]
    public void Those_who_wait_for_a_place_have_a_day_to_themselves()
    {
        var story = Freed();
        story.Accept("fia");
        var openAtUtc = story.Now + OccasionLimits.WaitingFirstLength;

        var answer = story.Occasion("eva", OccasionStep.StepIn, NextWeek);

        Assert.Equal(new OccasionOutcome.OthersFirst(openAtUtc), answer);
        Assert.IsType<OccasionOutcome.Done>(story.Occasion("fia", OccasionStep.StepIn, NextWeek));
        story.Occasion("fia", OccasionStep.StepOut, NextWeek);
        story.WaitUntil(openAtUtc);
        Assert.IsType<OccasionOutcome.Done>(story.Occasion("eva", OccasionStep.StepIn, NextWeek));
    }

    [Fact]
    public void A_time_that_is_near_waits_for_nobody()
    {
        var story = OccasionTests.Full();
        var tomorrow = OccasionTests.On(2026, 3, 3);
        story.Accept("fia");
        story.Occasion("anna", OccasionStep.Skip, tomorrow);

        Assert.IsType<OccasionOutcome.Done>(story.Occasion("eva", OccasionStep.StepIn, tomorrow));
    }

    [Theory]
    [InlineData(Standing.AtOwnLimit)]
    [InlineData(Standing.AtDoorLimit)]
    public void Whoever_has_all_that_somebody_unknown_may_gets_a_card_first(Standing standing)
    {
        var story = Freed();

        Assert.IsType<OccasionOutcome.ConfirmFirst>(
            story.Occasion("eva", OccasionStep.StepIn, NextWeek, standing: standing));
    }

    [Fact]
    public void People_whom_nobody_has_confirmed_are_at_most_half_of_those_who_come()
    {
        var story = OccasionTests.Full();
        foreach (var person in (string[])["anna", "bo", "cem"])
        {
            story.Occasion(person, OccasionStep.Skip, NextWeek);
        }

        var answers = new[] { "x1", "x2", "x3" }
            .Select(person => story.Occasion(
                person, OccasionStep.StepIn, NextWeek, standing: Standing.Unconfirmed))
            .ToList();

        Assert.IsType<OccasionOutcome.Done>(answers[1]);
        Assert.IsType<OccasionOutcome.ConfirmFirst>(answers[2]);
        story.Vouch("x1");
        Assert.IsType<OccasionOutcome.Done>(
            story.Occasion("x3", OccasionStep.StepIn, NextWeek, standing: Standing.Unconfirmed));
        story.Release();
        Assert.Equal("x1", Assert.Single(story.State.StandIns).Participant.Value);
    }

    [Fact]
    public void Two_weeks_ahead_is_as_far_as_one_steps_in()
    {
        var story = OccasionTests.Full();
        var far = OccasionTests.On(2026, 3, 17);
        story.Occasion("anna", OccasionStep.Skip, far);

        Assert.IsType<OccasionOutcome.NoSuchOccasion>(story.Occasion("eva", OccasionStep.StepIn, far));
        story.WaitUntil(AssignmentSamples.Monday.AddDays(1));
        Assert.IsType<OccasionOutcome.Done>(story.Occasion("eva", OccasionStep.StepIn, far));
    }

    [Fact]
    public void The_list_of_those_who_step_in_has_an_end()
    {
        var standIns = Enumerable.Range(0, OccasionLimits.StandInCountMax)
            .Select(number => new StandIn { Participant = new ParticipantId($"x{number}"), Occasion = NextWeek });
        var freed = OccasionTests.Full(details => details with { Places = 4 });
        freed.Occasion("anna", OccasionStep.Skip, NextWeek);
        var other = OccasionTests.On(2026, 3, 3);
        var full = freed.State with { StandIns = [.. standIns.Select(one => one with { Occasion = other })] };

        var decision = Assignment.Decide(
            full,
            new TakeOccasionStep
            {
                CommandId = new("c"),
                Participant = new("eva"),
                Occasion = NextWeek,
                Step = OccasionStep.StepIn,
            },
            freed.Now,
            AssignmentSamples.Stockholm);

        Assert.IsType<OccasionOutcome.TooMany>(decision.Outcome);
    }

    private static AssignmentStory Freed(Func<AssignmentDetails, AssignmentDetails>? change = null)
    {
        var story = OccasionTests.Full(change);
        story.Occasion("anna", OccasionStep.Skip, NextWeek);
        return story;
    }
}
