using Marknadsplatsen.Domain.Retention;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Retention;

/// <summary>One municipality's protocol.</summary>
[GrainType(StateName)]
internal sealed class RetentionGrain(
    [PersistentState(RetentionGrain.StateName, FactStore.Name)] IPersistentState<RetentionRecord> state)
    : Grain, IRetentionGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "retention";

    private StoredRecord<RetentionRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<RetentionRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task Add(RetentionResult row) => record.Write(record.Current.Add(row));

    /// <inheritdoc/>
    public Task<RetentionRecord> Read() => Task.FromResult(record.Current);
}
