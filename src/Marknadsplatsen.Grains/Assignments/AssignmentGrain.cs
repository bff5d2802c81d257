using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Assignments;

/// <summary>The single authority over one assignment's places.</summary>
[GrainType(StateName)]
internal sealed class AssignmentGrain(
    [PersistentState(AssignmentGrain.StateName, FactStore.Name)] IPersistentState<AssignmentRecord> state,
    City city,
    TimeProvider time,
    ILogger<AssignmentGrain> log) : Grain, IAssignmentGrain, IAssignmentOutbox, IRemindable
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "assignment";

    private const string HoldReminder = "due";

    // A reminder's first tick may come late but not never; the period is how often it comes again until it is removed.
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromHours(1);

    private StoredRecord<AssignmentRecord> record = null!;
    private OutboxPump pump = null!;
    private DueReminder reminder = null!;

    private DateTimeOffset? NextDueAtUtc => record.Current.State is { } current ? Assignment.NextDue(current) : null;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<AssignmentRecord>(state, Drop);
        pump = new OutboxPump(
            this,
            () => record.Current.Outbox,
            receiver => AssignmentDelivery.Deliver(GrainFactory, record.Current, receiver),
            delivered => this.AsReference<IAssignmentOutbox>().MarkDelivered(delivered),
            log);
        reminder = new DueReminder(this, HoldReminder, ReminderPeriod);
        if (!record.Current.Outbox.IsEmpty)
        {
            pump.Arm();
        }

        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        pump.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<HostOutcome> Publish(PublishAssignment command) => Run(
        command.CommandId,
        $"publish|{command.Id}",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new HostOutcome.CommandReused());

    /// <inheritdoc/>
    public Task<AcceptOutcome> Accept(AcceptPlace command) => Run(
        command.CommandId,
        $"accept|{command.Participant}|{command.Session}",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new AcceptOutcome.CommandReused());

    /// <inheritdoc/>
    public Task<AcceptOutcome> Confirm(ConfirmHold command) => Run(
        command.CommandId,
        $"confirm|{command.Participant}|{command.SeenChangeAtUtc?.UtcTicks}",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new AcceptOutcome.CommandReused());

    /// <inheritdoc/>
    public Task<StepBackOutcome> StepBack(TakeStepBack command) => Run(
        command.CommandId,
        $"stepBack|{command.Participant}|{ApiNames<StepBack>.Of(command.Step)}",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new StepBackOutcome.CommandReused());

    /// <inheritdoc/>
    public Task<ShowAliasOutcome> ShowAlias(ShowAlias command) => Run(
        command.CommandId,
        $"alias|{command.Participant}|{command.IsShown}{(command.Contact is { } kind ? $"|{kind}" : "")}",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new ShowAliasOutcome.CommandReused());

    /// <inheritdoc/>
    public Task Rename(ParticipantId participant, string? alias) =>
        WriteUncommanded(now => Assignment.Rename(record.Current.State, participant, alias, now, city.Zone));

    /// <inheritdoc/>
    public Task<OccasionOutcome> Occasion(TakeOccasionStep command) => Run(
        command.CommandId,
        $"occasion|{command.Participant}|{ApiNames<OccasionStep>.Of(command.Step)}|{command.Occasion}",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new OccasionOutcome.CommandReused());

    /// <inheritdoc/>
    public Task<BringOutcome> Bring(BringGuests command) => Run(
        command.CommandId,
        $"bring|{command.Participant}|{command.Guests}",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new BringOutcome.CommandReused());

    /// <inheritdoc/>
    public Task<HostOutcome> HostStep(TakeHostStep command) => Run(
        command.CommandId,
        $"host|{command.Participant}|{ApiNames<HostStep>.Of(command.Step)}|{command.Requirement}"
            + (command.NextStepAtUtc is { } due ? $"|{due.UtcTicks}" : ""),
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new HostOutcome.CommandReused());

    /// <inheritdoc/>
    public Task<HostOutcome> Change(ChangePlaces command) => Run(
        command.CommandId,
        $"change|{command.Session}|{command.Places}|{command.TakenOutside}|{command.Status}",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new HostOutcome.CommandReused());

    /// <inheritdoc/>
    public Task<HostOutcome> Ask(AskHost command) => Run(
        command.CommandId,
        $"ask|{string.Join(',', command.Qualities)}",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new HostOutcome.CommandReused());

    /// <inheritdoc/>
    public Task<HostOutcome> Answer(AnswerQuality command) => Run(
        command.CommandId,
        $"answer|{command.Quality}|{command.IsOffered}|{command.IsAccessibility}",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new HostOutcome.CommandReused());

    /// <inheritdoc/>
    public Task<HostOutcome> Release(ReleaseUnconfirmed command) => Run(
        command.CommandId,
        "release",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new HostOutcome.CommandReused());

    /// <inheritdoc/>
    public Task<HostOutcome> Edit(EditAssignment command) => Run(
        command.CommandId,
        $"edit|{command.AssociationId}|{command.Sent ?? command.Details.Fingerprint()}",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new HostOutcome.CommandReused());

    /// <inheritdoc/>
    public Task<HostOutcome> CoHost(TakeCoHostStep command) => Run(
        command.CommandId,
        $"coHost|{command.By}|{ApiNames<CoHostStep>.Of(command.Step)}|{command.Asked?.Association}",
        (current, now) => Assignment.Decide(current, command, now, city.Zone),
        new HostOutcome.CommandReused());

    /// <inheritdoc/>
    public Task Vouch(ParticipantId participant) =>
        WriteUncommanded(now => Assignment.Vouch(record.Current.State, participant, now, city.Zone));

    /// <inheritdoc/>
    public async Task Forget(ParticipantId participant)
    {
        var now = time.GetUtcNow();
        var decision = Assignment.Forget(record.Current.State, participant, now, city.Zone);
        var next = decision.Events.IsEmpty
            ? record.Current
            : Next(decision, null, now);
        next = AssignmentRecords.WithoutTrace(next, participant);
        if (next != record.Current)
        {
            await record.Write(next);
        }

        await RemindWhenDue();
        pump.Arm();
    }

    /// <inheritdoc/>
    public async Task<bool> ForgetUnchanged(ParticipantId participant, long version)
    {
        if (!AssignmentRecords.IsQuiet(record.Current, participant, version))
        {
            return false;
        }

        await Forget(participant);
        return true;
    }

    /// <inheritdoc/>
    public Task<AssignmentView?> View() => Task.FromResult(
        record.Current.State is { } current
            ? new AssignmentView { State = current, Version = record.Current.Version }
            : null);

    /// <inheritdoc/>
    public Task Wake() =>
        WriteUncommanded(now => Assignment.BringUpToDate(record.Current.State, now, city.Zone));

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        reminder.Came();
        await Wake();
        if (NextDueAtUtc is null)
        {
            await reminder.LetGoAsync();
        }
    }

    /// <inheritdoc/>
    public async Task MarkDelivered(ImmutableDictionary<string, long> delivered)
    {
        var next = AssignmentRecords.Delivered(record.Current, delivered);
        if (next.Outbox.Count < record.Current.Outbox.Count)
        {
            await record.Write(next);
        }
    }

    /// <summary>What changes nothing when it comes twice needs no command id.</summary>
    private async Task WriteUncommanded(Func<DateTimeOffset, Decision<HostOutcome>> decide)
    {
        var now = time.GetUtcNow();
        var decision = decide(now);
        if (!decision.Events.IsEmpty)
        {
            await record.Write(Next(decision, null, now));
        }

        await RemindWhenDue();
        pump.Arm();
    }

    private async Task<TOutcome> Run<TOutcome>(
        CommandId command,
        string fingerprint,
        Func<AssignmentState?, DateTimeOffset, Decision<TOutcome>> decide,
        TOutcome reused)
        where TOutcome : AssignmentOutcome
    {
        if (AssignmentRecords.Find(record.Current, command) is { } known)
        {
            await RemindWhenDue();
            return known.Fingerprint == fingerprint && known.Outcome is TOutcome same ? same : reused;
        }

        var now = time.GetUtcNow();
        var decision = decide(record.Current.State, now);
        var answer = new CommandResult
        {
            CommandId = command,
            Fingerprint = fingerprint,
            AtUtc = now,
            Outcome = decision.Outcome,
        };
        if (!decision.Events.IsEmpty)
        {
            await record.Write(Next(decision, answer, now));
            pump.Arm();
        }
        else if (decision.Outcome.IsPromise)
        {
            // "It is so already" is remembered too: or the same tap, come late, would do anew what has been undone.
            await record.Write(AssignmentRecords.Answered(record.Current, answer));
        }

        await RemindWhenDue();
        return decision.Outcome;
    }

    /// <summary>The record to store, with what the figures need of the day.</summary>
    private AssignmentRecord Next<TOutcome>(Decision<TOutcome> decision, CommandResult? answer, DateTimeOffset now)
        where TOutcome : AssignmentOutcome
    {
        var next = AssignmentRecords.Next(record.Current, decision, answer, now);
        return next with { State = FigureMarks.Keep(record.Current.State, next.State!, now, city.Zone) };
    }

    private void Drop()
    {
        pump.LetGo();
        DeactivateOnIdle();
    }

    /// <summary>
    /// Keeps one reminder for the next hold that ends or answer that is late; an earlier one is left to come. A command
    /// that changes nothing keeps it too: the one before may have been cut off between the record and the reminder.
    /// </summary>
    private Task RemindWhenDue() => reminder.KeepAsync(NextDueAtUtc, time.GetUtcNow());
}
