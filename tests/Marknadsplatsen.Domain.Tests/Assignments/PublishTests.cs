using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Assignments;

public sealed class PublishTests
{
    private static readonly PublishAssignment Command = new()
    {
        CommandId = new CommandId("form1"),
        Id = new AssignmentId("a1"),
        Municipality = new MunicipalityCode("1283"),
        AssociationId = new("verdandi-soder"),
        AssociationName = "Verdandi Söder",
        Details = AssignmentSamples.Details(),
    };

    [Fact]
    public void A_published_assignment_is_open_from_now()
    {
        var decision = Assignment.Decide(null, Command, AssignmentSamples.Monday, AssignmentSamples.Stockholm);

        Assert.IsType<HostOutcome.Changed>(decision.Outcome);
        Assert.Equal(AssignmentStatus.Open, decision.State?.Status);
        Assert.Equal(AssignmentSamples.Monday, decision.State?.PublishedAtUtc);
        Assert.Equal(decision.State, Assert.IsType<AssignmentEvent.Published>(Assert.Single(decision.Events)).State);
    }

    [Fact]
    public void What_was_published_elsewhere_keeps_its_date()
    {
        var earlier = AssignmentSamples.Monday.AddDays(-17);

        var decision = Assignment.Decide(
            null,
            Command with { PublishedAtUtc = earlier },
            AssignmentSamples.Monday,
            AssignmentSamples.Stockholm);

        Assert.Equal(earlier, decision.State?.PublishedAtUtc);
    }

    [Fact]
    public void Publishing_again_changes_nothing()
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");

        var decision = Assignment.Decide(
            story.State,
            Command with { Details = AssignmentSamples.Details(places: 1) },
            story.Now,
            AssignmentSamples.Stockholm);

        Assert.IsType<HostOutcome.Changed>(decision.Outcome);
        Assert.Empty(decision.Events);
        Assert.Same(story.State, decision.State);
    }

    [Fact]
    public void Another_associations_assignment_is_refused()
    {
        var story = new AssignmentStory(AssignmentSamples.Open());

        var decision = Assignment.Decide(
            story.State,
            Command with { AssociationId = new("fontanhuset") },
            story.Now,
            AssignmentSamples.Stockholm);

        Assert.IsType<HostOutcome.BelongsToAnother>(decision.Outcome);
        Assert.Empty(decision.Events);
    }

    [Fact]
    public void Nothing_can_be_done_to_what_was_never_published()
    {
        var change = Assignment.Decide(
            null,
            new ChangePlaces { CommandId = new CommandId("c1"), Places = 3 },
            AssignmentSamples.Monday,
            AssignmentSamples.Stockholm);
        var step = Assignment.Decide(
            null,
            new TakeStepBack { CommandId = new CommandId("c1"), Participant = new("anna"), Step = StepBack.Leave },
            AssignmentSamples.Monday,
            AssignmentSamples.Stockholm);

        Assert.IsType<HostOutcome.NotPosted>(change.Outcome);
        Assert.IsType<StepBackOutcome.NothingToChange>(step.Outcome);
        Assert.Null(change.State);
    }
}
