using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Reviews;

/// <summary>What one municipality's coordinators look at. Its outbox tells what waits.</summary>
[GrainType(StateName)]
internal sealed class ReviewGrain(
    [PersistentState(ReviewGrain.StateName, FactStore.Name)] IPersistentState<ReviewRecord> state,
    City city,
    TimeProvider time,
    ILogger<ReviewGrain> log) : Grain, IReviewGrain, IWaitingOutbox
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "review";

    private ToldBook<ReviewRecord> record = null!;

    private string Key => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new ToldBook<ReviewRecord>(this, state, Tell, DeactivateOnIdle, time, log);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        record.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
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

    /// <inheritdoc/>
    public Task Wake()
    {
        record.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task MarkDelivered(long version) => record.MarkDelivered(version);

    private ReviewList ListOf(Func<PostReview, bool> isListed) => new()
    {
        Posts =
        [
            .. record.Current.Posts.Where(isListed)
                .OrderBy(post => post.NextStepAtUtc)
                .ThenBy(post => post.Id.Value, StringComparer.Ordinal),
        ],
    };

    private Task Tell(ReviewRecord stored) => GrainFactory.GetGrain<IWaitingGrain>(Key)
        .Apply(WaitingDesks.Of(WaitingSources.Of(StateName, Key), stored));

    private async Task<ReviewOutcome> Keep((ReviewRecord Next, ReviewOutcome Outcome) decided)
    {
        if (decided.Next != record.Current)
        {
            await record.Write(decided.Next);
        }

        return decided.Outcome;
    }
}
