using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Access;

/// <summary>One month of one participant's access log.</summary>
[GrainType(StateName)]
internal sealed class AccessLogGrain(
    [PersistentState(AccessLogGrain.StateName, FactStore.Name)] IPersistentState<AccessRecord> state,
    IErasures erasures,
    TimeProvider time) : Grain, IAccessLogGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "accesslog";

    private StoredRecord<AccessRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<AccessRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task Note(AccessNote note)
    {
        var next = record.Current.Add(note, time.GetUtcNow());
        return next == record.Current || erasures.Contains(AccessMonth.Parse(this.GetPrimaryKeyString()).Participant)
            ? Task.CompletedTask
            : record.Write(next);
    }

    /// <inheritdoc/>
    public Task<AccessRecord> Read() => Task.FromResult(record.Current);

    /// <inheritdoc/>
    public Task Clear() => record.Clear();
}
