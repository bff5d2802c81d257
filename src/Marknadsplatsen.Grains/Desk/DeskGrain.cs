using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Storage;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace Marknadsplatsen.Grains.Desk;

/// <summary>
/// The latest entry of every assignment with an engagement or a question, and the queues that follow from them.
/// </summary>
[GrainType("desk")]
internal sealed class DeskGrain(IFactScan facts, TimeProvider time, ILogger<DeskGrain> log) : Grain, IDeskGrain
{
    private readonly ObserverManager<IDeskObserver> observers = new(Subscriptions.ExpireAfter, log);
    private readonly DeskBook book = new();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await foreach (var fact in facts.ReadAllAsync<AssignmentRecord>(AssignmentGrain.StateName, cancellationToken))
        {
            if (fact.State.State is { } state
                && (!state.Engagements.IsEmpty || !state.Asked.IsEmpty)
                && state.Municipality.Value == this.GetPrimaryKeyString())
            {
                book.Put(DeskEntry.Of(state, fact.State.Version));
            }
        }

        await base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task Apply(DeskEntry entry)
    {
        if (book.Put(entry))
        {
            await observers.Notify(observer => observer.DeskChanged());
        }
    }

    /// <inheritdoc/>
    public Task<DeskList> Read(DeskQueue? queue, int page) =>
        Task.FromResult(DeskQueues.Page(book.Entries, queue, Math.Max(1, page), time.GetUtcNow()));

    /// <inheritdoc/>
    public Task Subscribe(IDeskObserver observer)
    {
        observers.Subscribe(observer, observer);
        return Task.CompletedTask;
    }
}
