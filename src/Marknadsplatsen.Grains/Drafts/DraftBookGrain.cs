using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Drafts;

/// <summary>One association's drafts. Awaits no grain in a command; its outbox tells what waits.</summary>
[GrainType(StateName)]
internal sealed class DraftBookGrain(
    [PersistentState(DraftBookGrain.StateName, FactStore.Name)] IPersistentState<DraftBookRecord> state,
    City city,
    TimeProvider time,
    ILogger<DraftBookGrain> log) : Grain, IDraftBookGrain, IWaitingOutbox
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "draftbook";

    private ToldBook<DraftBookRecord> record = null!;

    private AssociationId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new ToldBook<DraftBookRecord>(this, state, Tell, DeactivateOnIdle, time, log);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        record.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> Save(PostDraft draft)
    {
        if (record.Current.With(draft, time.GetUtcNow()) is not { } next)
        {
            return false;
        }

        await record.Write(next);
        return true;
    }

    /// <inheritdoc/>
    public Task Remove(string id)
    {
        var next = record.Current.Without(id);
        return next.Drafts.Length == record.Current.Drafts.Length ? Task.CompletedTask
            : next.Drafts.IsEmpty ? record.Clear() : record.Write(next);
    }

    /// <inheritdoc/>
    public Task Called() => record.Current.Drafts.IsEmpty
        ? Task.CompletedTask
        : record.Write(record.Current with { CalledAtUtc = time.GetUtcNow() });

    /// <inheritdoc/>
    public Task<DraftList> View() => Task.FromResult(new DraftList { Drafts = record.Current.Drafts });

    /// <inheritdoc/>
    public Task Wake()
    {
        record.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task MarkDelivered(long version) => record.MarkDelivered(version);

    // Drafts know no tenant; the city that runs has its own.
    private Task Tell(DraftBookRecord stored) => GrainFactory.GetGrain<IWaitingGrain>(city.Municipality.Value).Apply(
        WaitingDesks.Of(WaitingSources.Of(StateName, Id.Value), Id, stored, time.GetUtcNow(), city.Zone));
}
