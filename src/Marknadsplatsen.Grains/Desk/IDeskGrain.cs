using Marknadsplatsen.Domain.Desk;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Desk;

/// <summary>
/// The coordinators' queues in one municipality, found by its code. Derived: read from the stored assignments when it
/// wakes, then kept up by their outboxes. A coordinator's step goes to the assignment, whose record holds the facts.
/// </summary>
[Alias("mp.IDeskGrain")]
public interface IDeskGrain : IGrainWithStringKey
{
    /// <summary>The latest whole value of an assignment. An older one changes nothing.</summary>
    [Alias("Apply")]
    Task Apply(DeskEntry entry);

    /// <summary>One page of a queue.</summary>
    /// <param name="queue">Which; null for the most urgent one that is not empty.</param>
    /// <param name="page">From 1; a page after the last one is the last one.</param>
    [Alias("Read")]
    [ReadOnly]
    Task<DeskList> Read(DeskQueue? queue, int page);

    /// <summary>Tells <paramref name="observer"/> of every change for a minute; call again before that.</summary>
    [Alias("Subscribe")]
    Task Subscribe(IDeskObserver observer);
}
