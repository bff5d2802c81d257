using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Accounts;

/// <summary>Counts new people at one door for one day.</summary>
[GrainType(StateName)]
internal sealed class DoorGrain(
    [PersistentState(DoorGrain.StateName, FactStore.Name)] IPersistentState<DoorRecord> state) : Grain, IDoorGrain,
    IRemindable
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "door";

    private const string ClosingReminder = "close";

    // The key holds a date, so nothing is counted here after a day; the second day is for clocks and zones.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(2);

    private static readonly TimeSpan RetryPeriod = TimeSpan.FromHours(1);

    private StoredRecord<DoorRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<DoorRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> Enter(ParticipantId participant)
    {
        if (record.Current.Enter(participant) is not { } next)
        {
            return false;
        }

        if (next != record.Current)
        {
            // The reminder first: nothing is kept that nobody would clear.
            await this.RegisterOrUpdateReminder(ClosingReminder, KeptFor, RetryPeriod);
            await record.Write(next);
        }

        return true;
    }

    /// <inheritdoc/>
    public Task Leave(ParticipantId participant) => record.Current.Participants.Contains(participant)
        ? record.Write(record.Current with { Participants = record.Current.Participants.Remove(participant) })
        : Task.CompletedTask;

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await state.ClearStateAsync();
        if (await this.GetReminder(reminderName) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }

        DeactivateOnIdle();
    }
}
