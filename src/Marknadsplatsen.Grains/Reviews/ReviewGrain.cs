using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Grains.Reviews;

/// <summary>What one municipality's coordinators look at. Awaits nobody, and is awaited by no grain.</summary>
[GrainType(StateName)]
internal sealed class ReviewGrain(
    [PersistentState(ReviewGrain.StateName, FactStore.Name)] IPersistentState<ReviewRecord> state,
    City city,
    TimeProvider time) : Grain, IReviewGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "review";

    private StoredRecord<ReviewRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<ReviewRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ReviewOutcome> Submit(PostReview sent) =>
        Keep(ReviewRules.Submit(record.Current, sent, time.GetUtcNow(), city.Zone));

    /// <inheritdoc/>
    public Task<ReviewOutcome> SendBack(AssignmentId id, string? words) =>
        Keep(ReviewRules.SendBack(record.Current, id, words, time.GetUtcNow()));

    /// <inheritdoc/>
    public Task Remove(AssociationId association, AssignmentId id)
    {
        var next = ReviewRules.Remove(record.Current, association, id);
        return next == record.Current ? Task.CompletedTask : record.Write(next);
    }

    /// <inheritdoc/>
    public Task<ReviewList> Waiting() => Task.FromResult(ListOf(post => post.IsWaiting));

    /// <inheritdoc/>
    public Task<ReviewList> Of(AssociationId association) =>
        Task.FromResult(ListOf(post => post.Association == association));

    private ReviewList ListOf(Func<PostReview, bool> isListed) => new()
    {
        Posts =
        [
            .. record.Current.Posts.Where(isListed)
                .OrderBy(post => post.NextStepAtUtc)
                .ThenBy(post => post.Id.Value, StringComparer.Ordinal),
        ],
    };

    private async Task<ReviewOutcome> Keep((ReviewRecord Next, ReviewOutcome Outcome) decided)
    {
        if (decided.Next != record.Current)
        {
            await record.Write(decided.Next);
        }

        return decided.Outcome;
    }
}
