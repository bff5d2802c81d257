using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Accounts;

/// <summary>Counts failures an hour for a whole city.</summary>
[GrainType(StateName)]
internal sealed class FailureCapGrain(
    [PersistentState(FailureCapGrain.StateName, FactStore.Name)] IPersistentState<FailureCapRecord> state,
    TimeProvider time) : Grain, IFailureCapGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "failurecap";

    private StoredRecord<FailureCapRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<FailureCapRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> ClosedUntil(string? network)
    {
        var now = time.GetUtcNow();
        var opens = record.Current.OpensAtUtc(now, network);
        return Task.FromResult<DateTimeOffset?>(opens > now ? opens : null);
    }

    /// <inheritdoc/>
    public Task Failed(string? network) => record.Write(record.Current.Failed(time.GetUtcNow(), network));
}
