using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Reviews;

/// <summary>A newer edit comes in place of an older one, and has a date of its own.</summary>
public sealed class EditReviewRulesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;

    [Fact]
    public void The_same_edit_again_is_the_same_and_a_newer_one_replaces_it()
    {
        var (first, _) = Submit(new ReviewRecord(), Edit("one"), Now);
        var (same, _) = Submit(first, Edit("one"), Now.AddHours(1));
        var (second, outcome) = Submit(first, Edit("two"), Now.AddHours(1));

        Assert.Same(first, same);
        Assert.Equal(new CommandId("two"), Assert.Single(second.Posts).Form);
        Assert.Equal(Now.AddHours(1), Assert.IsType<ReviewOutcome.Kept>(outcome).Post.SentAtUtc);
    }

    [Fact]
    public void An_edit_that_was_sent_back_comes_again_as_waiting()
    {
        var (waiting, _) = Submit(new ReviewRecord(), Edit("one"), Now);
        var (back, _) = ReviewRules.SendBack(waiting, Id, "Skriv var.", Now);

        var (again, _) = Submit(back, Edit("two"), Now);

        Assert.True(Assert.Single(again.Posts).IsWaiting);
    }

    [Fact]
    public void An_assignment_that_waits_is_not_replaced_by_the_same_form_with_other_words()
    {
        var (first, _) = Submit(new ReviewRecord(), Edit("one") with { IsEdit = false }, Now);

        var (again, _) = Submit(first, Edit("two") with { IsEdit = false }, Now);

        Assert.Same(first, again);
    }

    private static readonly AssignmentId Id = new("a1");

    private static (ReviewRecord Next, ReviewOutcome Outcome) Submit(
        ReviewRecord record, PostReview sent, DateTimeOffset now) =>
        ReviewRules.Submit(record, sent, now, AssignmentSamples.Stockholm);

    private static PostReview Edit(string form) => new()
    {
        Id = Id,
        Form = new CommandId(form),
        Association = new AssociationId("f1"),
        AssociationName = "F",
        Details = AssignmentSamples.Details(),
        IsEdit = true,
    };
}
