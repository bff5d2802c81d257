using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>Register extract, pledge and age: asked last, ticked, never uploaded (DOMAIN 3.10 and 6.9).</summary>
public sealed class RequirementTests
{
    private static readonly Demands Extract = new() { RegisterExtract = true };
    private static readonly Demands Pledge = new() { ConfidentialityPledge = true };
    private static readonly Demands Age = new() { MinAge = 18 };
    private static readonly Demands All = new() { RegisterExtract = true, ConfidentialityPledge = true, MinAge = 18 };

    [Fact]
    public void However_many_places_are_free_the_place_is_only_held_until_all_is_ticked()
    {
        var story = new AssignmentStory(AssignmentSamples.Asking(All, places: 50));

        var held = Assert.IsType<AcceptOutcome.Held>(story.Accept("anna"));

        Assert.Equal(
            [Requirement.RegisterExtract, Requirement.ConfidentialityPledge, Requirement.MinAge],
            held.Missing);
        Assert.True(held.HoldEndsAtUtc >= story.Now + HoldTimes.RequirementHoldLength);
        Assert.Equal(OwnerRole.Association, story.Of("anna").Owner);
    }

    [Fact]
    public void The_hosts_last_tick_makes_the_place_the_persons()
    {
        var demands = new Demands { RegisterExtract = true, ConfidentialityPledge = true };
        var story = new AssignmentStory(AssignmentSamples.Asking(demands));
        story.Accept("anna");

        story.Host("anna", HostStep.TickRequirement, Requirement.RegisterExtract);
        var afterFirst = story.StateOf("anna");
        story.Host("anna", HostStep.TickRequirement, Requirement.ConfidentialityPledge);

        Assert.Equal(EngagementState.Held, afterFirst);
        Assert.Equal(EngagementState.Accepted, story.StateOf("anna"));
    }

    [Fact]
    public void A_place_that_came_by_itself_waits_for_the_persons_yes_after_the_last_tick()
    {
        var story = Offered();

        story.Host("bo", HostStep.TickRequirement, Requirement.RegisterExtract);
        var ticked = story.Of("bo");
        var answer = story.Confirm("bo");

        Assert.Equal((EngagementState.Held, OwnerRole.Participant), (ticked.State, ticked.Owner));
        Assert.True(ticked.HoldEndsAtUtc >= story.Now + HoldTimes.HoldLengthMin);
        Assert.Equal(ticked.HoldEndsAtUtc, ticked.NextStepAtUtc);
        Assert.IsType<AcceptOutcome.Accepted>(answer);
    }

    [Fact]
    public void A_yes_to_such_a_place_is_remembered_until_the_last_tick()
    {
        var story = Offered();

        var answer = story.Confirm("bo");
        var again = story.Confirm("bo");
        var eventsOfAgain = story.Events;
        story.Host("bo", HostStep.TickRequirement, Requirement.RegisterExtract);

        Assert.IsType<AcceptOutcome.Held>(answer);
        Assert.IsType<AcceptOutcome.Held>(again);
        Assert.Empty(eventsOfAgain);
        Assert.Equal(EngagementState.Accepted, story.StateOf("bo"));
    }

    [Fact]
    public void A_host_who_offers_a_place_and_ticks_does_not_answer_for_the_person()
    {
        var details = AssignmentSamples.Answered().Details with { Demands = Extract };
        var story = new AssignmentStory(AssignmentSamples.Of(details)).AcceptAll("anna");

        story.Host("anna", HostStep.OfferPlace);
        story.Host("anna", HostStep.TickRequirement, Requirement.RegisterExtract);

        Assert.Equal(EngagementState.Held, story.StateOf("anna"));
    }

    [Fact]
    public void A_person_who_is_old_enough_gets_the_place_at_once()
    {
        var story = new AssignmentStory(AssignmentSamples.Asking(Age));

        var answer = story.Accept("anna", isOldEnough: true);

        Assert.IsType<AcceptOutcome.Accepted>(answer);
    }

    [Fact]
    public void The_person_confirms_the_age_and_nobody_else_can()
    {
        var story = new AssignmentStory(AssignmentSamples.Asking(Age));
        story.Accept("anna");

        var tick = story.Host("anna", HostStep.TickRequirement, Requirement.MinAge);
        var without = story.Confirm("anna");
        var with = story.Confirm("anna", isOldEnough: true);

        Assert.IsType<HostOutcome.NothingToAnswer>(tick);
        Assert.Equal([Requirement.MinAge], Assert.IsType<AcceptOutcome.Held>(without).Missing);
        Assert.IsType<AcceptOutcome.Accepted>(with);
    }

    [Fact]
    public void The_age_said_first_is_remembered_while_the_extract_is_on_its_way()
    {
        var story = new AssignmentStory(AssignmentSamples.Asking(new Demands { RegisterExtract = true, MinAge = 18 }));
        story.Accept("anna");

        var said = story.Confirm("anna", isOldEnough: true);
        story.Host("anna", HostStep.TickRequirement, Requirement.RegisterExtract);

        Assert.Equal([Requirement.RegisterExtract], Assert.IsType<AcceptOutcome.Held>(said).Missing);
        Assert.Equal(EngagementState.Accepted, story.StateOf("anna"));
    }

    [Fact]
    public void When_only_the_age_is_left_the_next_step_is_the_persons_and_lasts_as_long_as_the_hold()
    {
        var story = new AssignmentStory(AssignmentSamples.Asking(new Demands { RegisterExtract = true, MinAge = 18 }));
        story.Accept("anna");

        story.Host("anna", HostStep.TickRequirement, Requirement.RegisterExtract);

        Assert.Equal(OwnerRole.Participant, story.Of("anna").Owner);
        Assert.Equal(story.Of("anna").HoldEndsAtUtc, story.Of("anna").NextStepAtUtc);
    }

    [Fact]
    public void Ticking_what_is_not_asked_for_or_ticked_already_changes_nothing()
    {
        var story = new AssignmentStory(AssignmentSamples.Asking(new Demands { RegisterExtract = true, MinAge = 18 }));
        story.Accept("anna");
        story.Host("anna", HostStep.TickRequirement, Requirement.RegisterExtract);

        var again = story.Host("anna", HostStep.TickRequirement, Requirement.RegisterExtract);
        var other = story.Host("anna", HostStep.TickRequirement, Requirement.ConfidentialityPledge);
        var none = story.Host("anna", HostStep.TickRequirement);

        Assert.All([again, other, none], answer => Assert.IsType<HostOutcome.NothingToAnswer>(answer));
    }

    [Fact]
    public void A_requirement_hold_that_ends_frees_the_place_and_leaves_the_person_with_a_coordinator()
    {
        var story = new AssignmentStory(AssignmentSamples.Asking(Extract, places: 1));
        story.Accept("anna");
        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value);

        story.WakeUp();

        Assert.Equal(EngagementState.Interested, story.StateOf("anna"));
        Assert.Equal(OwnerRole.Coordinator, story.Of("anna").Owner);
        Assert.Equal(1, story.Occupancy.Free);
    }

    [Fact]
    public void Work_asks_for_the_same_and_the_persons_own_yes_comes_last()
    {
        var details = AssignmentSamples.Work().Details with { Demands = Pledge };
        var story = new AssignmentStory(AssignmentSamples.Of(details));
        story.Accept("anna");
        story.Host("anna", HostStep.TakeOn);
        story.Host("anna", HostStep.Propose);

        var early = story.Confirm("anna");
        story.Host("anna", HostStep.TickRequirement, Requirement.ConfidentialityPledge);
        var ticked = story.StateOf("anna");
        var yes = story.Confirm("anna");

        Assert.Equal([Requirement.ConfidentialityPledge], Assert.IsType<AcceptOutcome.Held>(early).Missing);
        Assert.Equal(EngagementState.Proposed, ticked);
        Assert.IsType<AcceptOutcome.Accepted>(yes);
    }

    /// <summary>Anna had the only place; when she says no, it is held for Bo, who has waited.</summary>
    private static AssignmentStory Offered()
    {
        var story = new AssignmentStory(AssignmentSamples.Asking(Extract, places: 1)).AcceptAll("anna", "bo");
        story.Step("anna", StepBack.Decline);
        Assert.Equal(EngagementState.Held, story.StateOf("bo"));
        return story;
    }
}
