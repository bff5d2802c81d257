using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Tests.Assignments;

public sealed class HostStepTests
{
    [Fact]
    public void The_hosts_answer_holds_a_place_and_the_person_takes_it()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered(places: 8)).AcceptAll("anna");

        var offered = story.Host("anna", HostStep.OfferPlace);
        var held = story.Of("anna");
        var answer = story.Confirm("anna");

        Assert.IsType<HostOutcome.Changed>(offered);
        Assert.Equal(EngagementState.Held, held.State);
        Assert.True(held.HoldEndsAtUtc >= story.Now + HoldTimes.HoldLengthMin);
        Assert.IsType<AcceptOutcome.Accepted>(answer);
    }

    [Fact]
    public void A_place_that_is_promised_is_not_offered_again()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered(places: 1)).AcceptAll("anna", "bo");
        story.Host("anna", HostStep.OfferPlace);

        var answer = story.Host("bo", HostStep.OfferPlace);

        Assert.IsType<HostOutcome.NoFreePlace>(answer);
        Assert.Equal(EngagementState.Interested, story.StateOf("bo"));
    }

    [Fact]
    public void A_hold_is_made_longer_only_while_the_person_is_to_answer_and_it_would_end_sooner()
    {
        var story = new AssignmentStory(AssignmentSamples.Asking(new Demands { RegisterExtract = true }, places: 2));
        story.AcceptAll("anna");
        var plain = new AssignmentStory(AssignmentSamples.Answered()).AcceptAll("bo");
        var before = plain.Host("bo", HostStep.ExtendHold);
        plain.Host("bo", HostStep.OfferPlace);

        var fresh = plain.Host("bo", HostStep.ExtendHold);
        plain.Wait(TimeSpan.FromHours(20));
        var later = plain.Host("bo", HostStep.ExtendHold);

        Assert.Equal(EngagementState.Held, story.StateOf("anna"));
        Assert.IsType<HostOutcome.NothingToAnswer>(story.Host("anna", HostStep.ExtendHold));
        Assert.IsType<HostOutcome.NothingToAnswer>(before);
        Assert.IsType<HostOutcome.NothingToAnswer>(fresh);
        Assert.IsType<HostOutcome.Changed>(later);
        Assert.IsType<AcceptOutcome.Accepted>(plain.Confirm("bo"));
    }

    [Fact]
    public void Nothing_is_offered_in_a_closed_assignment()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered()).AcceptAll("anna");
        story.Change(status: AssignmentStatus.Closed);

        var answer = story.Host("anna", HostStep.OfferPlace);

        Assert.IsType<HostOutcome.NothingToAnswer>(answer);
    }

    [Fact]
    public void Work_goes_from_interest_over_the_coordinator_to_a_proposal_and_the_persons_yes()
    {
        var story = new AssignmentStory(AssignmentSamples.Work()).AcceptAll("anna");

        story.Host("anna", HostStep.TakeOn);
        var takenOn = story.Of("anna");
        story.Host("anna", HostStep.Propose);
        var proposed = story.Of("anna");
        var answer = story.Confirm("anna");

        Assert.Equal((EngagementState.WithCoordinator, OwnerRole.Coordinator), (takenOn.State, takenOn.Owner));
        Assert.Equal((EngagementState.Proposed, OwnerRole.Participant), (proposed.State, proposed.Owner));
        Assert.IsType<AcceptOutcome.Accepted>(answer);
    }

    [Fact]
    public void A_proposal_that_ends_unanswered_goes_back_to_the_coordinator()
    {
        var story = new AssignmentStory(AssignmentSamples.Work()).AcceptAll("anna");
        story.Host("anna", HostStep.TakeOn);
        story.Host("anna", HostStep.Propose);

        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value).WakeUp();

        Assert.Equal(EngagementState.WithCoordinator, story.StateOf("anna"));
        Assert.Equal(OwnerRole.Coordinator, story.Of("anna").Owner);
        Assert.Equal(1, story.Occupancy.Free);
    }

    [Fact]
    public void Two_people_are_never_proposed_the_same_place()
    {
        var story = new AssignmentStory(AssignmentSamples.Work(places: 1)).AcceptAll("anna", "bo");
        story.Host("anna", HostStep.TakeOn);
        story.Host("bo", HostStep.TakeOn);
        story.Host("anna", HostStep.Propose);

        var answer = story.Host("bo", HostStep.Propose);

        Assert.IsType<HostOutcome.NoFreePlace>(answer);
    }

    [Theory]
    [InlineData(HostStep.OfferPlace)]
    [InlineData(HostStep.TickRequirement)]
    [InlineData(HostStep.TakeOn)]
    [InlineData(HostStep.Propose)]
    public void A_step_that_does_not_apply_changes_nothing(HostStep step)
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");

        var answer = story.Host("anna", step, Requirement.RegisterExtract);

        Assert.IsType<HostOutcome.NothingToAnswer>(answer);
        Assert.Empty(story.Events);
    }

    [Fact]
    public void A_coordinator_takes_over_the_next_step_and_says_by_when()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered()).AcceptAll("anna");
        var due = story.Now + HoldTimes.NextStepWithin;

        var answer = story.Host("anna", HostStep.SetNextStep, nextStepAtUtc: due);

        Assert.IsType<HostOutcome.Changed>(answer);
        Assert.Equal((OwnerRole.Coordinator, due), (story.Of("anna").Owner, story.Of("anna").NextStepAtUtc));
        Assert.Equal(EngagementState.Interested, story.StateOf("anna"));
    }

    [Fact]
    public void A_day_that_has_been_or_is_too_far_away_is_refused()
    {
        var story = new AssignmentStory(AssignmentSamples.Work()).AcceptAll("anna");
        DateTimeOffset?[] wrong = [null, story.Now, story.Now + HoldTimes.NextStepWithin + TimeSpan.FromSeconds(1)];

        var answers = wrong.Select(due => story.Host("anna", HostStep.SetNextStep, nextStepAtUtc: due)).ToList();

        Assert.All(answers, answer => Assert.IsType<HostOutcome.OutOfRange>(answer));
        Assert.Empty(story.Events);
    }

    [Fact]
    public void No_day_is_set_for_somebody_who_has_a_place_or_has_said_no()
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna", "bo");
        story.Step("bo", StepBack.Leave);

        var answers = new[] { "anna", "bo" }
            .Select(who => story.Host(who, HostStep.SetNextStep, nextStepAtUtc: story.Now.AddDays(1)));

        Assert.All(answers, answer => Assert.IsType<HostOutcome.NothingToAnswer>(answer));
    }

    [Fact]
    public void Whoever_has_been_there_is_started_once()
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");

        var first = story.Host("anna", HostStep.MarkStarted);
        var second = story.Host("anna", HostStep.MarkStarted);

        Assert.IsType<HostOutcome.Changed>(first);
        Assert.IsType<HostOutcome.NothingToAnswer>(second);
        Assert.Equal(EngagementState.Started, story.StateOf("anna"));
    }
}
