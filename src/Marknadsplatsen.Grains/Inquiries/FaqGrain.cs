using System.Collections.Immutable;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Inquiries;

/// <summary>What everybody may read of questions about one assignment. Awaits no grain.</summary>
[GrainType(StateName)]
internal sealed class FaqGrain(
    [PersistentState(FaqGrain.StateName, FactStore.Name)] IPersistentState<FaqRecord> state) : Grain, IFaqGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = FaqNames.State;

    private StoredRecord<FaqRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<FaqRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<InquiryOutcome> Show(FaqEntry entry)
    {
        if (record.Current.Show(entry) is not { } next)
        {
            return new InquiryOutcome.Unreadable();
        }

        await record.Write(next);
        return new InquiryOutcome.Stored();
    }

    /// <inheritdoc/>
    public async Task Hide(InquiryKey key)
    {
        if (record.Current.Hide(key) is var next && next != record.Current)
        {
            await record.Write(next);
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<FaqEntry>> View() => Task.FromResult(record.Current.Entries);
}
