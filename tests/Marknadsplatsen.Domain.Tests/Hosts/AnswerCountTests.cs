using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Hosts;

/// <summary>An interest is answered on time or late, once, and nothing else counts.</summary>
public sealed class AnswerCountTests
{
    [Fact]
    public void An_answer_within_the_promise_counts_as_on_time()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered(places: 8)).AcceptAll("anna", "bo");

        story.Host("anna", HostStep.OfferPlace);

        Assert.Equal(new AnswerCounts { OnTime = 1, SameDay = 1 }, story.State.Answers);
        Assert.Contains(
            new AssignmentEvent.AnswerCounted(new AnswerCounts { OnTime = 1, SameDay = 1 }), story.Events);
    }

    [Fact]
    public void A_broken_promise_counts_as_late_once_however_it_ends()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered(places: 8)).AcceptAll("anna");

        story.WaitUntil(story.Of("anna").NextStepAtUtc!.Value).WakeUp();
        story.WakeUp();
        story.Host("anna", HostStep.OfferPlace);

        Assert.Equal(new AnswerCounts { Late = 1 }, story.State.Answers);
    }

    [Fact]
    public void A_person_who_changes_their_mind_first_has_been_promised_nothing()
    {
        var story = new AssignmentStory(AssignmentSamples.Answered(places: 8)).AcceptAll("anna");

        story.Step("anna", StepBack.Decline);
        story.Wait(TimeSpan.FromDays(9)).WakeUp();

        Assert.Equal(new AnswerCounts(), story.State.Answers);
    }

    [Fact]
    public void Where_a_yes_is_enough_nobody_is_promised_an_answer()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1)).AcceptAll("anna", "bo");

        story.Wait(TimeSpan.FromDays(9)).WakeUp();

        Assert.Equal(new AnswerCounts(), story.State.Answers);
    }
}
