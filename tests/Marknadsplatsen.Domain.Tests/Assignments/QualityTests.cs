using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Assignments;

public sealed class QualityTests
{
    private static readonly QualityId Quiet = new("quietSpace");
    private static readonly QualityId Loop = new("hearingLoop");

    private static readonly AssignmentState Untold = AssignmentSamples.Of(AssignmentSamples.Details() with
    {
        Unanswered = [Quiet, Loop],
    });

    [Fact]
    public void What_is_asked_is_kept_once_with_the_first_moment_however_many_ask()
    {
        var first = Ask(Untold, AssignmentSamples.Monday, Quiet, Quiet);
        var second = Ask(first.State!, AssignmentSamples.Monday.AddDays(1), Quiet, Loop);
        var third = Ask(second.State!, AssignmentSamples.Monday.AddDays(2), Quiet, Loop);

        Assert.Equal(
            [new AskedQuality(Quiet, AssignmentSamples.Monday, AssignmentSamples.Monday.AddDays(2))],
            first.State!.Asked);
        Assert.Equal([Quiet, Loop], second.State!.Asked.Select(asked => asked.Quality));
        Assert.Equal(AssignmentSamples.Monday, second.State.Asked[0].AskedAtUtc);
        Assert.IsType<HostOutcome.Changed>(third.Outcome);
        Assert.Empty(third.Events);
    }

    [Fact]
    public void What_the_host_has_told_and_what_is_closed_is_not_asked()
    {
        var told = Ask(Untold, AssignmentSamples.Monday, new QualityId("wheelchair"), new QualityId("nonsense"));
        var closed = Ask(Untold with { Status = AssignmentStatus.Closed }, AssignmentSamples.Monday, Quiet);

        Assert.IsType<HostOutcome.NothingToAnswer>(told.Outcome);
        Assert.IsType<HostOutcome.NothingToAnswer>(closed.Outcome);
        Assert.Empty(told.Events);
        Assert.Empty(closed.Events);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_yes_becomes_part_of_the_place_for_everybody(bool isAccessibility)
    {
        var asked = Ask(Untold, AssignmentSamples.Monday, Quiet, Loop).State!;

        var state = Answer(asked, Quiet, isOffered: true, isAccessibility).State!;

        Assert.Equal([Loop], state.Details.Unanswered);
        Assert.Equal([Loop], state.Asked.Select(question => question.Quality));
        Assert.True(Qualities.Has(state.Details, Quiet));
        Assert.Equal(isAccessibility, state.Details.Accessibility.Contains(Quiet));
        Assert.Equal(!isAccessibility, state.Details.Supports.Contains(Quiet));
        Assert.Equal([Loop], state.ToCard(version: 1).Asked);
    }

    [Fact]
    public void A_no_is_told_too_and_nothing_is_answered_twice()
    {
        var asked = Ask(Untold, AssignmentSamples.Monday, Quiet).State!;

        var first = Answer(asked, Quiet, isOffered: false);
        var second = Answer(first.State!, Quiet, isOffered: true);

        Assert.Equal([Loop], first.State!.Details.Unanswered);
        Assert.False(Qualities.Has(first.State.Details, Quiet));
        Assert.Empty(first.State.Asked);
        Assert.IsType<HostOutcome.NothingToAnswer>(second.Outcome);
        Assert.Empty(second.Events);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_an_edit_answers_is_not_asked_any_more(bool isOffered)
    {
        var story = new AssignmentStory(Ask(Untold, AssignmentSamples.Monday, Quiet, Loop).State!);

        story.Edit(details => details with
        {
            Unanswered = [Loop],
            Supports = isOffered ? [Quiet] : [],
        });

        Assert.Equal([Loop], story.State.Asked.Select(asked => asked.Quality));
    }

    [Fact]
    public void What_older_records_still_ask_although_it_is_told_goes_by_itself_and_once()
    {
        var asked = Ask(Untold, AssignmentSamples.Monday, Quiet, Loop).State!;
        var old = asked with { Details = asked.Details with { Unanswered = [Loop] } };
        var now = AssignmentSamples.Monday.AddDays(3);

        var woken = Assignment.BringUpToDate(old, now, AssignmentSamples.Stockholm);

        Assert.True(Assignment.NextDue(old) <= now);
        Assert.Equal([Loop], woken.State!.Asked.Select(question => question.Quality));
        Assert.Equal(old.Details, woken.State.Details);
        Assert.Null(Assignment.NextDue(woken.State));
        Assert.Empty(Assignment.BringUpToDate(woken.State, now, AssignmentSamples.Stockholm).Events);
    }

    [Fact]
    public void An_assignment_that_was_never_posted_is_not_asked()
    {
        var outcome = Assignment.Decide(
            null,
            new AskHost { CommandId = new("c1"), Qualities = [Quiet] },
            AssignmentSamples.Monday,
            AssignmentSamples.Stockholm).Outcome;

        Assert.IsType<HostOutcome.NotPosted>(outcome);
    }

    private static Decision<HostOutcome> Ask(AssignmentState state, DateTimeOffset now, params QualityId[] qualities)
    {
        var command = new AskHost { CommandId = new("c1"), Qualities = [.. qualities] };
        return Checked(state, Assignment.Decide(state, command, now, AssignmentSamples.Stockholm), now);
    }

    private static Decision<HostOutcome> Answer(
        AssignmentState state,
        QualityId quality,
        bool isOffered,
        bool isAccessibility = false)
    {
        var now = AssignmentSamples.Monday.AddDays(3);
        var command = new AnswerQuality
        {
            CommandId = new("c2"),
            Quality = quality,
            IsOffered = isOffered,
            IsAccessibility = isAccessibility,
        };
        return Checked(state, Assignment.Decide(state, command, now, AssignmentSamples.Stockholm), now);
    }

    private static Decision<HostOutcome> Checked(
        AssignmentState before,
        Decision<HostOutcome> decision,
        DateTimeOffset now)
    {
        Invariants.Check(before, decision, now);
        return decision;
    }
}
