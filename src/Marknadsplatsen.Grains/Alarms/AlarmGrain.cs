using System.Collections.Immutable;
using Marknadsplatsen.Domain.Alarms;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Alarms;

/// <summary>One municipality's alarms.</summary>
[GrainType(StateName)]
internal sealed class AlarmGrain(
    [PersistentState(AlarmGrain.StateName, FactStore.Name)] IPersistentState<AlarmRecord> state,
    TimeProvider time) : Grain, IAlarmGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "alarm";

    private StoredRecord<AlarmRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<AlarmRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task Look(AlarmLook look)
    {
        var next = record.Current.After(look, time.GetUtcNow());
        return next == record.Current ? Task.CompletedTask : record.Write(next);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<Alarm>> Read() =>
        Task.FromResult<ImmutableArray<Alarm>>([.. record.Current.Alarms.Reverse()]);
}
