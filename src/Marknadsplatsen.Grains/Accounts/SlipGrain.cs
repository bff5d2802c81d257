using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Grains.Accounts;

/// <summary>
/// A paper slip. Which one counts is the participant's own record to say. Awaits the participant and the city's failure
/// cap, and is awaited by neither.
/// </summary>
[GrainType(StateName)]
internal sealed class SlipGrain(
    [PersistentState(SlipGrain.StateName, FactStore.Name)] IPersistentState<SlipRecord> state,
    City city,
    TimeProvider time) : Grain, ISlipGrain, IRemindable
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "slip";

    private const string ClearingReminder = "clear";

    private static readonly TimeSpan RetryPeriod = TimeSpan.FromHours(1);

    private StoredRecord<SlipRecord> record = null!;

    private AccountKey Key => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<SlipRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> Issue(ParticipantId participant, CommandId command)
    {
        if ((record.Current.Participant is { } whose && whose != participant)
            || await Participant(participant).View() is null)
        {
            return false;
        }

        if (record.Current.Participant is null)
        {
            // The reminder first: nothing is kept that nobody would clear.
            await this.RegisterOrUpdateReminder(ClearingReminder, SlipRecord.Life, RetryPeriod);
            await record.Write(record.Current with { Participant = participant, IssuedAtUtc = time.GetUtcNow() });
        }

        await Participant(participant).KeepSlip(new KeepSlip { CommandId = command, Slip = Key });
        return true;
    }

    /// <inheritdoc/>
    public async Task<SignInOutcome> Use(CommandId command, TryOrigin? from)
    {
        var cap = GrainFactory.GetGrain<IFailureCapGrain>(city.Municipality.Value);
        if (await cap.Enter(from) is { } opens)
        {
            return new SignInOutcome.Later(opens);
        }

        if (!record.Current.MayBeUsed(command, time.GetUtcNow())
            || record.Current.Participant is not { } participant
            || !await Counts(participant, command))
        {
            await cap.Failed(from);
            return new SignInOutcome.Refused();
        }

        if (record.Current.UsedBy is null)
        {
            await record.Write(record.Current with { UsedBy = command });
        }

        return new SignInOutcome.Welcome(participant);
    }

    /// <inheritdoc/>
    public async Task Withdraw()
    {
        if (record.Current.Participant is not null)
        {
            await record.Clear();
        }
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await Withdraw();
        if (await this.GetReminder(reminderName) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }

        DeactivateOnIdle();
    }

    // The card that the form makes takes the slip from the person, and the answer may be lost after that.
    private async Task<bool> Counts(ParticipantId participant, CommandId command) =>
        record.Current.UsedBy == command || (await Participant(participant).View())?.Slip == Key;

    private IParticipantGrain Participant(ParticipantId id) => GrainFactory.GetGrain<IParticipantGrain>(id.Value);
}
