using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Supports;

/// <summary>Who is there for one person, and when they are asked how it goes. Awaits no grain in a command.</summary>
[GrainType(StateName)]
internal sealed class SupportGrain(
    [PersistentState(SupportGrain.StateName, FactStore.Name)] IPersistentState<SupportRecord> state,
    City city,
    IErasures erasures,
    TimeProvider time,
    ILogger<SupportGrain> log) : Grain, ISupportGrain, ISupportOutbox, IRemindable
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "support";

    private const string DueReminder = "followUp";

    // A reminder's first tick may come late but not never; the period is how often it comes again until it is removed.
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromHours(6);

    private StoredRecord<SupportRecord> record = null!;
    private WaitingTeller teller = null!;
    private DateTimeOffset? remindedAtUtc;

    private ParticipantId Id => new(this.GetPrimaryKeyString());

    private string Source => WaitingSources.Of(StateName, Id.Value);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<SupportRecord>(state, Drop);
        teller = new WaitingTeller(
            this,
            () => record.Current.IsBehind ? record.Current.Version : null,
            () => Tell(record.Current),
            version => this.AsReference<ISupportOutbox>().MarkDelivered(version),
            log);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        teller.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SupportOutcome> Take(TakeSupportStep command)
    {
        if (record.Current.Done.Contains(command.CommandId))
        {
            return new SupportOutcome.Changed();
        }

        if (erasures.Contains(Id))
        {
            return new SupportOutcome.NotYours();
        }

        var known = record.Current.State ?? SupportRules.New(Id, command.Municipality);
        var (outcome, next) = SupportRules.Decide(known, command, time.GetUtcNow(), city.Zone);
        if (next is not null)
        {
            await Write(next, command.CommandId);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public async Task Follow(MunicipalityCode municipality, OwnEngagement own)
    {
        var known = record.Current.State ?? SupportRules.New(Id, municipality);
        if (!erasures.Contains(Id) && SupportRules.Follow(known, own, city.Zone) is var next && next != known)
        {
            await Write(next, null);
        }
    }

    /// <inheritdoc/>
    public Task<SupportRecord> View() => Task.FromResult(record.Current);

    /// <inheritdoc/>
    public async Task Seen()
    {
        if (record.Current.State is { } known
            && SupportRules.Seen(known, time.GetUtcNow()) is var next && next != known)
        {
            await Write(next, null);
        }
    }

    /// <inheritdoc/>
    public async Task Erase()
    {
        if (record.Current.State is { } known)
        {
            // The lists and the reminder first: once the record is gone nobody would find what is left.
            await Tell(record.Current with { State = null, Version = NextVersion() }, known);
        }

        if (await this.GetReminder(DueReminder) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }

        await record.Clear();
    }

    /// <inheritdoc/>
    public Task Wake()
    {
        teller.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task MarkDelivered(long version)
    {
        if (record.Current.IsBehind && record.Current.Version == version)
        {
            await record.Write(record.Current with { IsBehind = false });
        }
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var now = time.GetUtcNow();
        remindedAtUtc = null;
        if (record.Current.State is { } known && SupportRules.NewSinceUtc(known, now) is not null)
        {
            // A new version, so that what has become due is told.
            await Write(known, null);
        }

        if (SupportRules.NextDueAtUtc(record.Current.State, now) is null
            && await this.GetReminder(reminderName) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
        else
        {
            await RemindWhenDue(now);
        }
    }

    // Rises also when a record has been removed and another one begins.
    private long NextVersion() => Math.Max(record.Current.Version + 1, time.GetUtcNow().UtcTicks);

    private async Task Write(SupportState next, CommandId? command)
    {
        var done = command is { } id ? record.Current.Done.Add(id) : record.Current.Done;
        await record.Write(record.Current with
        {
            State = next,
            Version = NextVersion(),
            Done = [.. done.TakeLast(SupportRecord.DoneCountMax)],
            IsBehind = true,
        });
        await RemindWhenDue(time.GetUtcNow());
        teller.Arm();
    }

    /// <summary>Keeps one reminder for the next contact; an earlier one is left to come.</summary>
    private async Task RemindWhenDue(DateTimeOffset now)
    {
        if (SupportRules.NextDueAtUtc(record.Current.State, now) is not { } due
            || (remindedAtUtc > now && remindedAtUtc <= due))
        {
            return;
        }

        await this.RegisterOrUpdateReminder(DueReminder, due - now, ReminderPeriod);
        remindedAtUtc = due;
    }

    private Task Tell(SupportRecord stored) =>
        stored.State is { } known ? Tell(stored, known) : Task.CompletedTask;

    private async Task Tell(SupportRecord stored, SupportState known)
    {
        await GrainFactory.GetGrain<IWaitingGrain>(known.Municipality.Value)
            .Apply(SupportRules.WaitingOf(Source, stored, city.Zone));
        await GrainFactory.GetGrain<INoticeGrain>(Id.Value).Hear(new NewToPerson(
            StateName, stored.Version, SupportRules.NewSinceUtc(stored.State, time.GetUtcNow())));
    }

    private void Drop()
    {
        teller.LetGo();
        DeactivateOnIdle();
    }
}
