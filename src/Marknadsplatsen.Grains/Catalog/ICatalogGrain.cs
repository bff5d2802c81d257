using Marknadsplatsen.Domain.Catalog;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Catalog;

/// <summary>
/// The open assignments of one municipality, found by its code. Derived: read from the stored facts when it wakes, then
/// kept
/// up by the assignments' outboxes. It feeds the replicas that pages are answered from.
/// </summary>
[Alias("mp.ICatalogGrain")]
public interface ICatalogGrain : IGrainWithStringKey
{
    /// <summary>The latest whole value of an assignment. An older one changes nothing.</summary>
    [Alias("Apply")]
    Task Apply(AssignmentCard card);

    /// <summary>One page of cards in id order.</summary>
    /// <param name="skip">Cards to pass over, 0 or more.</param>
    [Alias("Read")]
    [ReadOnly]
    Task<CatalogPage> Read(int skip);

    /// <summary>
    /// Tells <paramref name="observer"/> of every change for a minute; call again before that. Answers the sequence
    /// number.
    /// </summary>
    [Alias("Subscribe")]
    Task<long> Subscribe(ICatalogObserver observer);
}
