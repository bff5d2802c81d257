using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Drafts;

/// <summary>One association's drafts. Awaits nobody, and is awaited by no grain.</summary>
[GrainType(StateName)]
internal sealed class DraftBookGrain(
    [PersistentState(DraftBookGrain.StateName, FactStore.Name)] IPersistentState<DraftBookRecord> state,
    TimeProvider time) : Grain, IDraftBookGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "draftbook";

    private StoredRecord<DraftBookRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<DraftBookRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> Save(PostDraft draft)
    {
        if (record.Current.With(draft, time.GetUtcNow()) is not { } next)
        {
            return false;
        }

        await record.Write(next);
        return true;
    }

    /// <inheritdoc/>
    public Task Remove(string id)
    {
        var next = record.Current.Without(id);
        return next.Drafts.Length == record.Current.Drafts.Length ? Task.CompletedTask
            : next.Drafts.IsEmpty ? record.Clear() : record.Write(next);
    }

    /// <inheritdoc/>
    public Task<DraftList> View() => Task.FromResult(new DraftList { Drafts = record.Current.Drafts });
}
