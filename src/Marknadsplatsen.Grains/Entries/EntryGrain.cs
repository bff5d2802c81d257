using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Entries;

/// <summary>One municipality's registrations. Awaits no grain in a command; its outbox tells what waits.</summary>
[GrainType(StateName)]
internal sealed class EntryGrain(
    [PersistentState(EntryGrain.StateName, FactStore.Name)] IPersistentState<EntryRecord> state,
    City city,
    TimeProvider time,
    ILogger<EntryGrain> log) : Grain, IEntryGrain, IWaitingOutbox
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "entry";

    private ToldBook<EntryRecord> record = null!;

    private string Key => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new ToldBook<EntryRecord>(this, state, Tell, DeactivateOnIdle, time, log);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        record.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
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

    /// <inheritdoc/>
    public Task Wake()
    {
        record.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task MarkDelivered(long version) => record.MarkDelivered(version);

    private Task Tell(EntryRecord stored) => GrainFactory.GetGrain<IWaitingGrain>(Key)
        .Apply(WaitingDesks.Of(WaitingSources.Of(StateName, Key), stored));

    private async Task<EntryOutcome> Keep((EntryRecord Next, EntryOutcome Outcome) decided)
    {
        if (decided.Next != record.Current)
        {
            await record.Write(decided.Next);
        }

        return decided.Outcome;
    }
}
