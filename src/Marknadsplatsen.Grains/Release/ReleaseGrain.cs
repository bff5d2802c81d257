using Marknadsplatsen.Domain.Release;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Release;

/// <summary>One municipality's protocol.</summary>
[GrainType(StateName)]
internal sealed class ReleaseGrain(
    [PersistentState(ReleaseGrain.StateName, FactStore.Name)] IPersistentState<ReleaseRecord> state)
    : Grain, IReleaseGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "release";

    private StoredRecord<ReleaseRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<ReleaseRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task Add(ReleaseRow row) => record.Write(record.Current.Add(row));

    /// <inheritdoc/>
    public Task<ReleaseRecord> Read() => Task.FromResult(record.Current);
}
