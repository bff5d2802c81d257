using System.Collections.Immutable;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.FillRates;

/// <summary>One stored day.</summary>
[GrainType(StateName)]
internal sealed class FigureDayGrain(
    [PersistentState(FigureDayGrain.StateName, FactStore.Name)] IPersistentState<FigureDayRecord> state)
    : Grain, IFigureDayGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "figureDay";

    private StoredRecord<FigureDayRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<FigureDayRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task Keep(ImmutableArray<GroupDay> groups) => record.Current.Groups.SequenceEqual(groups)
        ? Task.CompletedTask
        : record.Write(record.Current with { Groups = groups });

    /// <inheritdoc/>
    public Task<ImmutableArray<GroupDay>> Read() => Task.FromResult(record.Current.Groups);

    /// <inheritdoc/>
    public Task Clear() => record.Clear();
}
