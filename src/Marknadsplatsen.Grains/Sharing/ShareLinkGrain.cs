using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Sharing;

/// <summary>Whose share card it is. Awaits the participant, and is awaited by no grain.</summary>
[GrainType(StateName)]
internal sealed class ShareLinkGrain(
    [PersistentState(ShareLinkGrain.StateName, FactStore.Name)] IPersistentState<ShareLinkRecord> state,
    IErasures erasures,
    TimeProvider time) : Grain, IShareLinkGrain, IRemindable
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "sharelink";

    private const string EndReminder = "end";

    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(Shares.DaysMax + 1);

    private static readonly TimeSpan RetryPeriod = TimeSpan.FromHours(1);

    private StoredRecord<ShareLinkRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<ShareLinkRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task Keep(ParticipantId participant)
    {
        if (record.Current.Participant is null && !erasures.Contains(participant))
        {
            // The reminder first: nothing is kept that nobody would clear.
            await this.RegisterOrUpdateReminder(EndReminder, KeptFor, RetryPeriod);
            await record.Write(record.Current with { Participant = participant });
        }
    }

    /// <inheritdoc/>
    public async Task<SharedView?> Find()
    {
        if (record.Current.Participant is not { } participant)
        {
            return null;
        }

        var person = await GrainFactory.GetGrain<IParticipantGrain>(participant.Value).View();
        return Shares.Find(person, new ShareKey(this.GetPrimaryKeyString()), time.GetUtcNow()) is { } grant
            ? new SharedView { Grant = grant, State = person! }
            : null;
    }

    /// <inheritdoc/>
    public async Task Clear()
    {
        await record.Clear();
        if (await this.GetReminder(EndReminder) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await Clear();
        DeactivateOnIdle();
    }
}
