using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Delivery;
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
    ILogger<SupportGrain> log) : Grain, ISupportGrain, IWaitingOutbox, IRemindable
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "support";

    private const string FollowUpReminder = "followUp";

    // A reminder's first tick may come late but not never; the period is how often it comes again until it is removed.
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromHours(6);

    private WaitingBook<SupportRecord, SupportState> book = null!;
    private DueReminder reminder = null!;

    private ParticipantId Id => new(this.GetPrimaryKeyString());

    private string Source => WaitingSources.Of(StateName, Id.Value);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        book = new WaitingBook<SupportRecord, SupportState>(this, state, Tell, DeactivateOnIdle, time, log);
        reminder = new DueReminder(this, FollowUpReminder, ReminderPeriod);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        book.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<SupportOutcome> Take(TakeSupportStep command)
    {
        if (book.IsDone(command.CommandId))
        {
            // The same command before may have been cut off between the record and the reminder.
            await RemindWhenDue(time.GetUtcNow());
            return new SupportOutcome.Changed();
        }

        if (erasures.Contains(Id))
        {
            return new SupportOutcome.NotYours();
        }

        var known = book.State ?? SupportRules.New(Id, command.Municipality);
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
        if (erasures.Contains(Id))
        {
            return;
        }

        var known = book.State ?? SupportRules.New(Id, municipality);
        if (SupportRules.Follow(known, own, city.Zone) is var next && next != known)
        {
            await book.Write(next, null);
        }

        // Also when it is followed already: the telling before may have been cut off before the reminder.
        await RemindWhenDue(time.GetUtcNow());
    }

    /// <inheritdoc/>
    public Task<SupportRecord> View() => Task.FromResult(book.Current);

    /// <inheritdoc/>
    public async Task Seen()
    {
        if (book.State is { } known
            && SupportRules.Seen(known, time.GetUtcNow()) is var next && next != known)
        {
            await Write(next, null);
        }
    }

    /// <inheritdoc/>
    public async Task Erase()
    {
        // The reminder first: once the record is gone nobody would find what is left.
        await reminder.LetGoAsync();
        await book.Erase();
    }

    /// <inheritdoc/>
    public Task Wake()
    {
        book.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task MarkDelivered(long version) => book.MarkDelivered(version);

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var now = time.GetUtcNow();
        reminder.Came();
        if (book.State is { } known && SupportRules.NewSinceUtc(known, now) is not null)
        {
            // A new version, so that what has become due is told.
            await Write(known, null);
        }

        if (SupportRules.NextDueAtUtc(book.State, now) is null)
        {
            await reminder.LetGoAsync();
        }
        else
        {
            await RemindWhenDue(now);
        }
    }

    private async Task Write(SupportState next, CommandId? command)
    {
        await book.Write(next, command);
        await RemindWhenDue(time.GetUtcNow());
    }

    /// <summary>Keeps one reminder for the next contact; an earlier one is left to come.</summary>
    private Task RemindWhenDue(DateTimeOffset now) =>
        reminder.KeepAsync(SupportRules.NextDueAtUtc(book.State, now), now);

    private async Task Tell(SupportRecord stored, SupportState known)
    {
        await GrainFactory.GetGrain<IWaitingGrain>(known.Municipality.Value)
            .Apply(SupportRules.WaitingOf(Source, stored, city.Zone));
        await GrainFactory.GetGrain<INoticeGrain>(Id.Value).Hear(new NewToPerson(
            StateName, stored.Version, SupportRules.NewSinceUtc(stored.State, time.GetUtcNow())));
    }
}
