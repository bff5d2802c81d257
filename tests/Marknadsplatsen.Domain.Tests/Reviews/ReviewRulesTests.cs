using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Time;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Reviews;

/// <summary>What waits to be looked at is answered in time, is bounded, and leaves.</summary>
public sealed class ReviewRulesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly TimeZoneInfo Zone = AssignmentSamples.Stockholm;

    [Fact]
    public void It_waits_for_two_working_days_at_most_and_the_same_form_again_is_the_same_one()
    {
        var (record, outcome) = Submit(new ReviewRecord(), "own", "a");

        var post = Assert.IsType<ReviewOutcome.Kept>(outcome).Post;
        Assert.Equal((Now, WorkingDays.Add(Now, 2, Zone), true), (post.SentAtUtc, post.NextStepAtUtc, post.IsWaiting));
        Assert.Same(record, Submit(record, "own", "a").Next);
    }

    [Fact]
    public void An_association_has_five_at_most_and_takes_away_only_its_own()
    {
        var record = new ReviewRecord();
        for (var i = 0; i < ReviewRules.OwnCountMax; i++)
        {
            record = Submit(record, "own", $"a{i}").Next;
        }

        Assert.IsType<ReviewOutcome.TooMany>(Submit(record, "own", "more").Outcome);
        Assert.IsType<ReviewOutcome.Kept>(Submit(record, "other", "more").Outcome);
        Assert.Same(record, ReviewRules.Remove(record, new AssociationId("other"), new AssignmentId("a0")));
        record = ReviewRules.Remove(record, new AssociationId("own"), new AssignmentId("a0"));
        Assert.IsType<ReviewOutcome.Kept>(Submit(record, "own", "more").Outcome);
    }

    [Fact]
    public void No_more_wait_than_can_be_looked_at()
    {
        var record = new ReviewRecord();
        for (var i = 0; i < ReviewRules.CountMax; i++)
        {
            record = Submit(record, $"own{i}", $"a{i}").Next;
        }

        Assert.IsType<ReviewOutcome.TooMany>(Submit(record, "one more", "more").Outcome);
    }

    [Fact]
    public void One_that_is_sent_back_says_why_once_and_leaves_after_a_while()
    {
        var (record, _) = Submit(new ReviewRecord(), "own", "a");
        var id = new AssignmentId("a");

        Assert.IsType<ReviewOutcome.NotRight>(ReviewRules.SendBack(record, id, " ", Now).Outcome);
        Assert.IsType<ReviewOutcome.NotRight>(
            ReviewRules.SendBack(record, id, new string('x', ReviewRules.WordsLengthMax + 1), Now).Outcome);
        (record, var outcome) = ReviewRules.SendBack(record, id, " Skriv var. ", Now);
        Assert.Equal("Skriv var.", Assert.IsType<ReviewOutcome.Kept>(outcome).Post.Words);
        Assert.IsType<ReviewOutcome.Kept>(ReviewRules.SendBack(record, id, "Skriv var.", Now).Outcome);
        Assert.IsType<ReviewOutcome.NotOpen>(ReviewRules.SendBack(record, id, "Annat.", Now).Outcome);
        Assert.IsType<ReviewOutcome.NotOpen>(ReviewRules.SendBack(record, new("b"), "Skriv var.", Now).Outcome);

        var later = Now + ReviewRules.SentBackLife + TimeSpan.FromDays(1);
        Assert.Equal("b", Assert.Single(Submit(record, "own", "b", later).Next.Posts).Id.Value);
    }

    private static (ReviewRecord Next, ReviewOutcome Outcome) Submit(
        ReviewRecord record, string association, string id, DateTimeOffset? at = null) => ReviewRules.Submit(
            record,
            new PostReview
            {
                Id = new AssignmentId(id),
                Form = new CommandId(id),
                Association = new AssociationId(association),
                AssociationName = association,
                Details = AssignmentSamples.Details(),
            },
            at ?? Now,
            Zone);
}
