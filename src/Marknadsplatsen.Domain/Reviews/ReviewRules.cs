using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Talks;

namespace Marknadsplatsen.Domain.Reviews;

/// <summary>
/// A coordinator looks at the first assignments of a new association, and at any whose words may shut people out,
/// within two working days (DOMAIN 3.13). Pure.
/// </summary>
public static class ReviewRules
{
    /// <summary>Kept for a municipality: chosen, what the coordinators can look at in two weeks.</summary>
    public const int CountMax = 200;

    /// <summary>Kept for an association: chosen, more is a flood.</summary>
    public const int OwnCountMax = 5;

    /// <summary>The longest reason (U18).</summary>
    public const int WordsLengthMax = FreeText.LengthMax;

    /// <summary>How long what was sent back can be read and sent again: chosen, a summer.</summary>
    public static readonly TimeSpan SentBackLife = TimeSpan.FromDays(90);

    /// <summary>
    /// Keeps an assignment. The same form again is the same assignment; a newer edit comes in place of an older one,
    /// and a coordinator who has read the older one does not publish the newer.
    /// </summary>
    public static (ReviewRecord Next, ReviewOutcome Outcome) Submit(
        ReviewRecord record, PostReview sent, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(sent);
        if (Find(record, sent.Association, sent.Id) is { } known && (!sent.IsEdit || known.Form == sent.Form))
        {
            return (record, new ReviewOutcome.Kept(known));
        }

        var kept = record with
        {
            Posts = record.Posts.RemoveAll(post =>
                (post.Id == sent.Id && post.Association == sent.Association)
                || (!post.IsWaiting && post.NextStepAtUtc + SentBackLife < now)),
        };
        var ownCount = kept.Posts.Count(each => each.Association == sent.Association);
        if (kept.Posts.Length >= CountMax || ownCount >= OwnCountMax)
        {
            return (record, new ReviewOutcome.TooMany());
        }

        var post = sent with { SentAtUtc = now, NextStepAtUtc = HoldTimes.AnswerBy(now, zone), Words = null };
        return (kept with { Posts = kept.Posts.Add(post) }, new ReviewOutcome.Kept(post));
    }

    /// <summary>A coordinator sends one back, and says why.</summary>
    public static (ReviewRecord Next, ReviewOutcome Outcome) SendBack(
        ReviewRecord record, AssignmentId id, string? words, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        var reason = FreeText.Of(words).Text;
        if (record.Posts.FirstOrDefault(post => post.Id == id) is not { } known)
        {
            return (record, new ReviewOutcome.NotOpen());
        }

        if (known.Words is not null)
        {
            return (record, known.Words == reason ? new ReviewOutcome.Kept(known) : new ReviewOutcome.NotOpen());
        }

        if (reason is null)
        {
            return (record, new ReviewOutcome.NotRight());
        }

        var next = known with { Words = reason, NextStepAtUtc = now };
        return (record with { Posts = record.Posts.Replace(known, next) }, new ReviewOutcome.Kept(next));
    }

    /// <summary>It is published, or its association has taken it away. Twice changes nothing more.</summary>
    public static ReviewRecord Remove(ReviewRecord record, AssociationId association, AssignmentId id)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Find(record, association, id) is { } known ? record with { Posts = record.Posts.Remove(known) } : record;
    }

    /// <summary>One of an association's own, or null.</summary>
    public static PostReview? Find(ReviewRecord record, AssociationId association, AssignmentId id)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Posts.FirstOrDefault(post => post.Id == id && post.Association == association);
    }
}
