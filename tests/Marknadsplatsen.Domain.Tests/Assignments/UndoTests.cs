using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>"Ångra": for 24 hours, of a decline always, of a leave while the place is free (DOMAIN 6.9).</summary>
public sealed class UndoTests
{
    private static readonly TimeSpan Within = HoldTimes.UndoLength;
    private static readonly TimeSpan After = HoldTimes.UndoLength + TimeSpan.FromTicks(1);

    [Fact]
    public void An_undone_leave_takes_the_place_again()
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");
        story.Host("anna", HostStep.MarkStarted);
        story.Step("anna", StepBack.Leave);

        var answer = story.Wait(Within).Step("anna", StepBack.Undo);

        Assert.Equal(new StepBackOutcome.Changed(EngagementState.Started), answer);
        Assert.Equal(1, story.Occupancy.Taken);
    }

    [Fact]
    public void When_the_place_has_gone_the_person_is_first_in_line_and_is_told_so()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3)).AcceptAll("anna", "bo", "cem");
        story.Confirm("bo");
        story.Confirm("cem");
        story.Accept("dani");
        story.Step("anna", StepBack.Leave);
        story.Accept("eva");

        var answer = story.Step("anna", StepBack.Undo);
        story.Step("bo", StepBack.Leave);

        Assert.IsType<StepBackOutcome.FirstInLine>(answer);
        Assert.Equal(EngagementState.Held, story.StateOf("anna"));
        Assert.Equal(EngagementState.Interested, story.StateOf("eva"));
    }

    [Theory]
    [InlineData(StepBack.Decline)]
    [InlineData(StepBack.Leave)]
    public void After_24_hours_there_is_nothing_to_undo(StepBack step)
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");
        story.Step("anna", step);

        var answer = story.Wait(After).Step("anna", StepBack.Undo);

        Assert.IsType<StepBackOutcome.NothingToChange>(answer);
        Assert.True(story.Of("anna").IsClosed);
    }

    [Fact]
    public void An_undone_decline_of_a_hold_holds_the_place_for_a_whole_day_again()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna");
        story.Step("anna", StepBack.Decline);

        var answer = story.Wait(Within).Step("anna", StepBack.Undo);

        Assert.Equal(new StepBackOutcome.Changed(EngagementState.Held), answer);
        Assert.True(story.Of("anna").HoldEndsAtUtc >= story.Now + HoldTimes.HoldLengthMin);
    }

    [Fact]
    public void Declining_and_undoing_does_not_move_anybody_forward_in_line()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna");
        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value).WakeUp();
        story.AcceptAll("bo", "cem");
        story.Step("anna", StepBack.Decline);
        story.Step("anna", StepBack.Undo);

        story.Step("bo", StepBack.Decline);

        Assert.Equal(EngagementState.Held, story.StateOf("cem"));
        Assert.Equal(EngagementState.Interested, story.StateOf("anna"));
    }

    [Fact]
    public void A_first_place_in_line_is_not_lost_by_a_mistaken_tap()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 3)).AcceptAll("anna", "bo", "cem", "dani");
        story.Confirm("bo");
        story.Confirm("cem");
        story.Step("anna", StepBack.Leave);
        story.Accept("eva");
        story.Step("anna", StepBack.Undo);
        story.Step("anna", StepBack.Decline);
        story.Step("anna", StepBack.Undo);

        story.Step("bo", StepBack.Leave);

        Assert.Equal(EngagementState.Held, story.StateOf("anna"));
        Assert.Equal(EngagementState.Interested, story.StateOf("eva"));
    }

    [Fact]
    public void The_answer_tells_of_a_place_that_became_free_meanwhile()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "bo");
        story.Step("bo", StepBack.Decline);
        story.Step("anna", StepBack.Decline);

        var answer = story.Step("bo", StepBack.Undo);

        Assert.Equal(new StepBackOutcome.Changed(EngagementState.Held), answer);
        Assert.Equal(EngagementState.Held, story.StateOf("bo"));
    }

    [Fact]
    public void Where_the_host_answers_only_a_person_it_has_had_comes_back_without_a_new_answer()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered(places: 1)).AcceptAll("anna", "bo");
        story.Host("anna", HostStep.OfferPlace);
        story.Confirm("anna");
        story.Step("anna", StepBack.Leave);
        story.Host("bo", HostStep.OfferPlace);
        story.Step("anna", StepBack.Undo);
        story.Accept("cem");

        story.Step("bo", StepBack.Decline);

        Assert.Equal(EngagementState.Held, story.StateOf("anna"));
        Assert.Equal(EngagementState.Interested, story.StateOf("cem"));
    }

    [Fact]
    public void In_work_what_a_coordinator_has_taken_on_or_proposed_comes_back_as_it_was()
    {
        var story = new AssignmentStory(AssignmentSamples.Work()).AcceptAll("anna");
        story.Host("anna", HostStep.TakeOn);
        story.Step("anna", StepBack.Decline);
        var takenOn = story.Step("anna", StepBack.Undo);
        story.Host("anna", HostStep.Propose);
        story.Step("anna", StepBack.Decline);
        var proposed = story.Step("anna", StepBack.Undo);

        Assert.Equal(new StepBackOutcome.Changed(EngagementState.WithCoordinator), takenOn);
        Assert.Equal(new StepBackOutcome.Changed(EngagementState.Proposed), proposed);
        Assert.Equal(OwnerRole.Participant, story.Of("anna").Owner);
    }

    [Fact]
    public void In_work_a_proposal_whose_place_has_gone_comes_back_to_the_coordinator()
    {
        var story = new AssignmentStory(AssignmentSamples.Work(places: 1)).AcceptAll("anna", "bo");
        story.Host("anna", HostStep.TakeOn);
        story.Host("bo", HostStep.TakeOn);
        story.Host("anna", HostStep.Propose);
        story.Step("anna", StepBack.Decline);
        story.Host("bo", HostStep.Propose);

        var answer = story.Step("anna", StepBack.Undo);

        Assert.IsType<StepBackOutcome.FirstInLine>(answer);
        Assert.Equal(EngagementState.WithCoordinator, story.StateOf("anna"));
        Assert.Equal(OwnerRole.Coordinator, story.Of("anna").Owner);
    }

    [Fact]
    public void In_a_closed_assignment_an_undo_takes_no_place()
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");
        story.Step("anna", StepBack.Leave);
        story.Change(status: AssignmentStatus.Closed);

        var answer = story.Step("anna", StepBack.Undo);

        Assert.IsType<StepBackOutcome.FirstInLine>(answer);
        Assert.Equal(0, story.Occupancy.Taken);
    }

    [Fact]
    public void A_card_made_weeks_later_does_not_open_the_undo_again()
    {
        var story = new AssignmentStory(AssignmentSamples.Open());
        story.Accept("anna", standing: Standing.Unconfirmed);
        story.Step("anna", StepBack.Leave);
        var leftAtUtc = story.Of("anna").ChangedAtUtc;

        story.Wait(After).Vouch("anna");
        var answer = story.Step("anna", StepBack.Undo);

        Assert.False(story.Of("anna").IsUnconfirmed);
        Assert.Equal(leftAtUtc, story.Of("anna").ChangedAtUtc);
        Assert.IsType<StepBackOutcome.NothingToChange>(answer);
    }

    [Fact]
    public void An_edit_does_not_make_the_undo_longer()
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");
        story.Step("anna", StepBack.Leave);

        story.Wait(Within).Edit(details => details with { HoursPerWeek = new Hours { Min = 1, Max = 1 } });
        var answer = story.Wait(TimeSpan.FromTicks(1)).Step("anna", StepBack.Undo);

        Assert.IsType<StepBackOutcome.NothingToChange>(answer);
    }
}
