using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Storage;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace Marknadsplatsen.Grains.Catalog;

/// <summary>The catalogue of one municipality.</summary>
[GrainType("catalog")]
internal sealed class CatalogGrain(IFactScan facts, TimeProvider time, ILogger<CatalogGrain> log) : Grain, ICatalogGrain
{
    private readonly ObserverManager<ICatalogObserver> observers = new(Subscriptions.ExpireAfter, log);
    private CardShelf shelf = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        shelf = new CardShelf(this.GetPrimaryKeyString(), time);
        await shelf.Fill(facts, cancellationToken);
        await base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task Apply(AssignmentCard card)
    {
        if (shelf.Put(card))
        {
            var change = new CatalogChange { Sequence = shelf.Sequence, Cards = [card] };
            await observers.Notify(observer => observer.CardsChanged(change));
        }
    }

    /// <inheritdoc/>
    public Task<CatalogPage> Read(int skip) => Task.FromResult(shelf.Page(skip));

    /// <inheritdoc/>
    public Task<long> Subscribe(ICatalogObserver observer)
    {
        observers.Subscribe(observer, observer);
        return Task.FromResult(shelf.Sequence);
    }
}
