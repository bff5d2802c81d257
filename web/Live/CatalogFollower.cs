using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Catalog;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Keeps <see cref="CatalogReplica"/> and tells everybody what changed in public: never more often, and never more,
/// than a word or a text did.
/// </summary>
internal sealed class CatalogFollower : ICatalogObserver
{
    private readonly CatalogReplica replica;
    private readonly LiveFeed feed;
    private readonly LiveAudience everybody;
    private readonly MunicipalityCode municipality;
    private readonly IGrainFactory grains;
    private readonly ReplicaFollower follower;
    private ICatalogObserver? reference;

    public CatalogFollower(
        CatalogReplica replica,
        LiveFeed feed,
        City city,
        IGrainFactory grains,
        TimeProvider time,
        ILogger<CatalogFollower> log)
    {
        (this.replica, this.feed, this.grains) = (replica, feed, grains);
        municipality = city.Municipality;
        everybody = new LiveAudience(LiveAudienceKind.Public, municipality.Value);
        follower = new ReplicaFollower(new Subscription("catalogue", time, log), Apply, log);
    }

    /// <summary>Ends when the catalogue has been read whole once.</summary>
    public Task Filled => follower.Filled;

    /// <inheritdoc/>
    public Task CardsChanged(CatalogChange change)
    {
        follower.Hear(change.Sequence, change.Cards);
        return Task.CompletedTask;
    }

    /// <summary>Takes in a card that the matcher told of first, so that the list that a page reads has it.</summary>
    public void Learn(AssignmentCard card) => follower.Learn([card]);

    /// <summary>Follows until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var catalog = grains.GetGrain<ICatalogGrain>(municipality.Value);
        return follower.RunAsync(
            () => catalog.Subscribe(reference ??= grains.CreateObjectReference<ICatalogObserver>(this)),
            catalog.Read,
            cancellationToken);
    }

    private void Apply(ImmutableArray<AssignmentCard> cards, bool isNews)
    {
        var before = replica.Snapshot;
        replica.Apply(cards);
        if (!isNews || !feed.IsOpen(everybody))
        {
            return;
        }

        var after = replica.Snapshot;
        foreach (var card in cards)
        {
            Tell(card.Id, before.Find(card.Id), after.Find(card.Id));
        }
    }

    private void Tell(AssignmentId id, AssignmentCard? before, AssignmentCard? after)
    {
        if (before == after)
        {
            return;
        }

        if (after is null)
        {
            Tell(LiveKinds.Closed, new PublicFact(id.Value, PublicWords.Closed, PublicRevision.Of(before!)));
        }
        else if (before is null)
        {
            Tell(LiveKinds.Published, Fact(after));
        }
        else if (PublicRevision.Of(before) != PublicRevision.Of(after))
        {
            Tell(LiveKinds.Changed, Fact(after));
        }
    }

    private void Tell(string kind, PublicFact fact) => feed.Publish(everybody, kind, LiveJson.Write(fact));

    private static PublicFact Fact(AssignmentCard card) =>
        new(card.Id.Value, PublicWords.Of(card), PublicRevision.Of(card));
}
