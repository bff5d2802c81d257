using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.ShortCodes;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.ShortCodes;

/// <summary>One short code. Awaits nobody, and is awaited by no grain.</summary>
[GrainType(StateName)]
internal sealed class ShortCodeGrain(
    [PersistentState(ShortCodeGrain.StateName, FactStore.Name)] IPersistentState<ShortCodeRecord> state)
    : Grain, IShortCodeGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "shortcode";

    private StoredRecord<ShortCodeRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<ShortCodeRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> Take(AssignmentId assignment)
    {
        if (record.Current.IsFree)
        {
            await record.Write(record.Current with { Assignment = assignment });
        }

        return record.Current.Assignment == assignment;
    }

    /// <inheritdoc/>
    public async Task<bool> TakeForHost(AssociationId association)
    {
        if (record.Current.IsFree)
        {
            await record.Write(record.Current with { Association = association });
        }

        return record.Current.Association == association;
    }

    /// <inheritdoc/>
    public Task<AssignmentId?> Find() => Task.FromResult(record.Current.Assignment);

    /// <inheritdoc/>
    public Task<AssociationId?> FindHost() => Task.FromResult(record.Current.Association);
}
