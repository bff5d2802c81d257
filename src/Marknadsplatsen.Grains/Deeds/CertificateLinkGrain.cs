using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Deeds;

/// <summary>Whose certificate a code is of. Awaits no grain.</summary>
[GrainType(StateName)]
internal sealed class CertificateLinkGrain(
    [PersistentState(CertificateLinkGrain.StateName, FactStore.Name)] IPersistentState<CertificateLinkRecord> state,
    IErasures erasures) : Grain, ICertificateLinkGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "certificatelink";

    private StoredRecord<CertificateLinkRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<CertificateLinkRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task Keep(ParticipantId participant)
    {
        if (record.Current.Participant is null && !erasures.Contains(participant))
        {
            await record.Write(record.Current with { Participant = participant });
        }
    }

    /// <inheritdoc/>
    public Task<ParticipantId?> Whose() => Task.FromResult(record.Current.Participant);

    /// <inheritdoc/>
    public Task Clear() => record.Clear();
}
