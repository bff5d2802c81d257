using System.Collections.Immutable;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.FillRates;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.FillRates;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Keeps <see cref="FigureReplica"/>, and tells associations and coordinators what changed, in figures.
/// </summary>
internal sealed class FigureFollower : IFillRateObserver, IDisposable
{
    private readonly FigureReplica replica;
    private readonly LiveFeed feed;
    private readonly BoardFeed board;
    private readonly MunicipalityCode municipality;
    private readonly IGrainFactory grains;
    private readonly ReplicaFollower follower;
    private IFillRateObserver? reference;

    public FigureFollower(
        FigureReplica replica,
        LiveFeed feed,
        City city,
        IGrainFactory grains,
        TimeProvider time,
        ILogger<FigureFollower> log)
    {
        (this.replica, this.feed, this.grains) = (replica, feed, grains);
        municipality = city.Municipality;
        board = new BoardFeed(replica, feed, new LiveAudience(LiveAudienceKind.Board, municipality.Value), time);
        follower = new ReplicaFollower(new Subscription("figures", time, log), Apply, log);
    }

    /// <summary>Ends when the figures have been read whole once.</summary>
    public Task Filled => follower.Filled;

    /// <inheritdoc/>
    public Task FiguresChanged(FigureChange change)
    {
        follower.Hear(change.Sequence, change.Cards);
        return Task.CompletedTask;
    }

    /// <summary>Follows until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var figures = grains.GetGrain<IFillRateGrain>(municipality.Value);
        return follower.RunAsync(
            () => figures.Subscribe(reference ??= grains.CreateObjectReference<IFillRateObserver>(this)),
            figures.Read,
            cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => board.Dispose();

    private void Apply(ImmutableArray<AssignmentCard> cards, bool isNews)
    {
        var newer = replica.Apply(cards);
        if (!isNews)
        {
            board.Settle();
            return;
        }

        foreach (var card in newer)
        {
            Tell(card, card.AssociationId);
            if (card.CoHost is { Association: var other })
            {
                Tell(card, other);
            }
        }

        if (!newer.IsEmpty)
        {
            board.Changed();
        }
    }

    private void Tell(AssignmentCard card, AssociationId host)
    {
        var association = new LiveAudience(LiveAudienceKind.Association, host.Value);
        if (feed.IsOpen(association))
        {
            var (places, taken, held) = (card.Occupancy.Places, card.Occupancy.Taken, card.Occupancy.Held);
            var fact = new OccupancyFact(card.Id.Value, card.Version, places, taken, held);
            feed.Publish(association, LiveKinds.Occupancy, LiveJson.Write(fact));
        }
    }
}
