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
    public Task<DateTimeOffset?> Enter(TryOrigin? from) => Answer(from, isTaken: true);

    /// <inheritdoc/>
    public Task<DateTimeOffset?> Ask(TryOrigin? from) => Answer(from, isTaken: false);

    /// <inheritdoc/>
    public Task Failed(TryOrigin? from) => record.Write(record.Current.Failed(time.GetUtcNow(), from));

    private async Task<DateTimeOffset?> Answer(TryOrigin? from, bool isTaken)
    {
        var now = time.GetUtcNow();
        var (next, opens) = record.Current.Enter(now, from);
        var isHeard = opens <= now;
        if (next != record.Current && (isTaken || !isHeard))
        {
            await record.Write(next);
        }

        return isHeard ? null : opens;
    }
}
