using Marknadsplatsen.Domain.Catalog;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Catalog;

/// <summary>A web node that keeps a replica of the catalogue. A lost message shows as a gap in the sequence.</summary>
[Alias("mp.ICatalogObserver")]
public interface ICatalogObserver : IGrainObserver
{
    /// <summary>Cards changed.</summary>
    [Alias("CardsChanged")]
    [OneWay]
    Task CardsChanged(CatalogChange change);
}
