using System.Collections.Immutable;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>The daily counts of one municipality.</summary>
[GrainType(StateName)]
internal sealed class ExposureGrain(
    [PersistentState(ExposureGrain.StateName, FactStore.Name)] IPersistentState<ExposureRecord> state,
    City city,
    TimeProvider time) : Grain, IExposureGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "exposure";

    private StoredRecord<ExposureRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<ExposureRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task Add(ImmutableDictionary<AssociationId, int> showings)
    {
        var next = ExposureRules.Add(record.Current, Today(), showings);
        if (next != record.Current)
        {
            await record.Write(next);
        }
    }

    /// <inheritdoc/>
    public Task<Exposure> Read() => Task.FromResult(ExposureRules.On(record.Current, Today()));

    private DateOnly Today() =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), city.Zone).DateTime);
}
