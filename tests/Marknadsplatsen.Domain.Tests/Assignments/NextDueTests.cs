using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>The one moment that the assignment has to be woken at.</summary>
public sealed class NextDueTests
{
    [Fact]
    public void Nothing_is_due_when_nobody_waits() =>
        Assert.Null(Assignment.NextDue(AssignmentSamples.Open()));

    [Fact]
    public void The_first_hold_that_ends_is_due()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 2)).AcceptAll("anna");
        story.Wait(TimeSpan.FromHours(12));
        story.Accept("bo");

        Assert.True(story.Of("anna").HoldEndsAtUtc < story.Of("bo").HoldEndsAtUtc);
        Assert.Equal(story.Of("anna").HoldEndsAtUtc, Assignment.NextDue(story.State));
    }

    [Fact]
    public void A_late_answer_is_due()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered()).AcceptAll("anna");

        Assert.Equal(story.Of("anna").NextStepAtUtc, Assignment.NextDue(story.State));
    }

    [Fact]
    public void The_next_wave_is_due_while_a_place_is_free()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna");
        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value).WakeUp();

        Assert.Equal(story.Now + HoldTimes.HoldLengthMin, Assignment.NextDue(story.State));
    }

    [Fact]
    public void With_no_free_place_there_is_no_next_wave_to_wake_for()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna");
        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value).WakeUp();
        story.Accept("bo");
        story.Confirm("bo");

        Assert.Null(Assignment.NextDue(story.State));
        story.Wait(TimeSpan.FromDays(30)).WakeUp();
        Assert.Empty(story.Events);
    }

    [Fact]
    public void In_a_closed_assignment_only_what_is_promised_is_due()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna");
        story.Change(status: AssignmentStatus.Closed);
        var hold = Assignment.NextDue(story.State);
        story.WaitUntil(story.Of("anna").HoldEndsAtUtc!.Value).WakeUp();

        Assert.NotNull(hold);
        Assert.Null(Assignment.NextDue(story.State));
    }
}
