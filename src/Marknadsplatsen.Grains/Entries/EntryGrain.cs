using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Grains.Entries;

/// <summary>One municipality's registrations. Awaits nobody, and is awaited by no grain.</summary>
[GrainType(StateName)]
internal sealed class EntryGrain(
    [PersistentState(EntryGrain.StateName, FactStore.Name)] IPersistentState<EntryRecord> state,
    City city,
    TimeProvider time) : Grain, IEntryGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "entry";

    private StoredRecord<EntryRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<EntryRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<EntryOutcome> Send(SendEntry command) =>
        Keep(EntryRules.Send(record.Current, command, time.GetUtcNow(), city.Zone));

    /// <inheritdoc/>
    public Task<EntryOutcome> Decide(DecideEntry command) =>
        Keep(EntryRules.Decide(record.Current, command, time.GetUtcNow(), city.Zone));

    /// <inheritdoc/>
    public Task<EntryOutcome> Renew(AssociationId association) =>
        Keep(EntryRules.Renew(record.Current, association));

    /// <inheritdoc/>
    public Task<EntryList> Welcome() => Task.FromResult(new EntryList
    {
        Entries = [.. record.Current.Entries.Where(entry => entry.Status != EntryStatus.Refused).Reverse()],
    });

    /// <inheritdoc/>
    public Task<Entry?> Find(AssociationId association) =>
        Task.FromResult(record.Current.Entries.FirstOrDefault(entry => entry.Association == association));

    /// <inheritdoc/>
    public Task<EntryList> Open() => Task.FromResult(new EntryList
    {
        Entries =
        [
            .. record.Current.Entries.Where(entry => entry.IsOpen)
                .OrderBy(entry => entry.NextStepAtUtc)
                .ThenBy(entry => entry.Association.Value, StringComparer.Ordinal),
        ],
    });

    private async Task<EntryOutcome> Keep((EntryRecord Next, EntryOutcome Outcome) decided)
    {
        if (decided.Next != record.Current)
        {
            await record.Write(decided.Next);
        }

        return decided.Outcome;
    }
}
