using System.Collections.Immutable;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Accounts;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Grains.Participants;

/// <summary>
/// A person's own choices. Places are the assignment's to give; what it tells is kept here to be found again.
/// </summary>
[GrainType(StateName)]
internal sealed class ParticipantGrain(
    [PersistentState(ParticipantGrain.StateName, FactStore.Name)] IPersistentState<ParticipantRecord> state,
    City city,
    IErasures erasures,
    IOptions<MatchOptions> matching,
    TimeProvider time,
    ILogger<ParticipantGrain> log) : Grain, IParticipantGrain, IParticipantOutbox
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "participant";

    // The only receiver, so that the record needs no more than whether it is behind.
    private const string Matcher = "matcher";

    private static readonly ImmutableDictionary<string, long> NoOutbox = ImmutableDictionary<string, long>.Empty;

    private ParticipantBook book = null!;
    private OutboxPump pump = null!;

    private ParticipantId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var record = new StoredRecord<ParticipantRecord>(state, Drop);
        book = new ParticipantBook(Id, record, erasures, time, () => pump.Arm());
        pump = new OutboxPump(
            this,
            () => book.Current.MatcherIsBehind ? ToMatcher(book.Current.Version) : NoOutbox,
            _ => ParticipantDelivery.Deliver(GrainFactory, book.Current, matching.Value),
            delivered => this.AsReference<IParticipantOutbox>().MarkDelivered(delivered[Matcher]),
            log);
        if (book.Current.MatcherIsBehind)
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
    public Task<ParticipantState> SaveAnswers(SaveAnswers command) => book.Once(
        command.CommandId,
        command.Municipality,
        current => Participant.Evolve(current, command));

    /// <inheritdoc/>
    public Task<ParticipantState> OwnStep(TakeOwnStep command) => book.Once(
        command.CommandId,
        command.Municipality,
        current => Participant.Evolve(current, command));

    /// <inheritdoc/>
    public Task<ParticipantState> KeepCalendar(KeepCalendar command) => book.Once(
        command.CommandId,
        command.Municipality,
        current => Participant.Evolve(current, command));

    /// <inheritdoc/>
    public async Task<AcceptOutcome> Accept(MunicipalityCode municipality, AssignmentId assignment, AcceptPlace command)
    {
        _ = book.KnownOrNew(municipality);
        var isNew = command.Door is not null && Participant.OpenCount(book.Current.State, null) == 0;
        var standing = await StandingAt(isNew ? command.Door : null, assignment);
        var outcome = await Assignment(assignment).Accept(command with
        {
            Participant = Id,
            Standing = standing,
            Door = null,
        });
        if (outcome is AcceptOutcome.Saved)
        {
            var save = new TakeOwnStep
            {
                CommandId = command.CommandId,
                Municipality = municipality,
                Assignment = assignment,
                Step = Domain.Participants.OwnStep.Save,
            };
            await OwnStep(save);
        }
        else
        {
            await Learn(assignment, municipality);
        }

        if (isNew && standing == Standing.Unconfirmed && Participant.OpenCount(book.Current.State, null) == 0)
        {
            await Door(command.Door!).Leave(Id);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public async Task<AcceptOutcome> Confirm(AssignmentId assignment, ConfirmHold command)
    {
        var outcome = await Assignment(assignment).Confirm(command with { Participant = Id });
        await Learn(assignment, null);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<StepBackOutcome> StepBack(AssignmentId assignment, TakeStepBack command)
    {
        var mayUndo = Participant.StandingFor(book.Current.State, assignment) != Standing.AtOwnLimit;
        if (command.Step == Domain.Assignments.StepBack.Undo && !mayUndo)
        {
            return new StepBackOutcome.NothingToChange();
        }

        var outcome = await Assignment(assignment).StepBack(command with { Participant = Id });
        await Learn(assignment, null);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<ShowAliasOutcome> ShowAlias(AssignmentId assignment, ShowAlias command)
    {
        var alias = book.Current.State?.Alias;
        var outcome = await Assignment(assignment).ShowAlias(command with { Participant = Id, Alias = alias });
        await Learn(assignment, null);
        return outcome;
    }

    /// <inheritdoc/>
    public Task<AccountKey?> KeepCard(KeepCard command) => book.KeepCard(command);

    /// <inheritdoc/>
    public Task<OwnContact?> KeepContact(KeepContact command) => book.KeepContact(command);

    /// <inheritdoc/>
    public Task<AccountKey?> KeepSlip(KeepSlip command) => book.KeepSlip(command);

    /// <inheritdoc/>
    public Task Settle(CommandId command) => book.Settle(command);

    /// <inheritdoc/>
    public Task<long> Session() => Task.FromResult(book.Current.State?.Session ?? 0);

    /// <inheritdoc/>
    public Task<ParticipantState> NameSelf(NameSelf command) => book.Once(
        command.CommandId,
        command.Municipality,
        current => Participant.Evolve(current, command));

    /// <inheritdoc/>
    public Task<ShareOutcome> GiveShare(GiveShare command) => book.Give(command);

    /// <inheritdoc/>
    public Task EndShare(CommandId command, ShareKey key) => book.EndShare(command, key);

    /// <inheritdoc/>
    public Task Stay(CommandId command) => book.Current.State is { } known
        ? book.Once(command, known.Municipality, current => current)
        : Task.CompletedTask;

    /// <inheritdoc/>
    public Task Forget(AssignmentId assignment) => book.Forget(assignment);

    /// <inheritdoc/>
    public Task GiveNotice() => book.GiveNotice();

    /// <inheritdoc/>
    public Task<ParticipantRecord> Export() => Task.FromResult(book.Current);

    /// <inheritdoc/>
    public Task<ParticipantState?> View() => Task.FromResult(book.Current.State);

    /// <inheritdoc/>
    public async Task Told(OwnEngagement told)
    {
        if (book.IsErased)
        {
            // It was on its way while the person was erased.
            await Assignment(told.Assignment).Forget(Id);
            return;
        }

        // A first tap that was cut off after the assignment stored it leaves a person that only the assignment knows.
        var known = book.KnownOrNew(city.Municipality);
        await book.Write(known, Participant.Evolve(known, told), null);
    }

    /// <inheritdoc/>
    public async Task Erase()
    {
        await book.MarkErased();
        var municipality = book.Current.State?.Municipality ?? city.Municipality;
        foreach (var assignment in book.Current.State?.Engagements.Keys ?? [])
        {
            await Assignment(assignment).Forget(Id);
        }

        await MatcherOf(municipality).Forget(Id);
        await book.Clear();
    }

    /// <inheritdoc/>
    public Task Wake()
    {
        pump.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task MarkDelivered(long version) => book.MarkDelivered(version);

    private static ImmutableDictionary<string, long> ToMatcher(long version) => NoOutbox.Add(Matcher, version);

    /// <summary>
    /// How well the person is known. Somebody new is counted at the door before the first place, so that two taps at
    /// once cannot both slip in.
    /// </summary>
    private async Task<Standing> StandingAt(string? door, AssignmentId assignment)
    {
        var standing = Participant.StandingFor(book.Current.State, assignment);
        return standing == Standing.Unconfirmed && door is not null && !await Door(door).Enter(Id)
            ? Standing.AtDoorLimit
            : standing;
    }

    private IDoorGrain Door(string key) => GrainFactory.GetGrain<IDoorGrain>(key);

    private IAssignmentGrain Assignment(AssignmentId id) => GrainFactory.GetGrain<IAssignmentGrain>(id.Value);

    private IMatchGrain MatcherOf(MunicipalityCode municipality) => GrainFactory.GetGrain<IMatchGrain>(
        MatchPartitions.KeyOf(municipality.Value, Id, matching.Value.PartitionCount));

    /// <summary>
    /// Reads back how things stand, so that the person's own pages show it at once, before the outbox tells.
    /// </summary>
    private async Task Learn(AssignmentId assignment, MunicipalityCode? municipality)
    {
        if (await Assignment(assignment).View() is { State: { } there } && there.Of(Id) is { } engagement
            && (municipality is { } tenant ? book.KnownOrNew(tenant) : book.Current.State) is { } known)
        {
            await book.Write(known, Participant.Evolve(known, AssignmentDelivery.Own(there, engagement)), null);
        }
    }

    private void Drop()
    {
        pump.LetGo();
        DeactivateOnIdle();
    }
}
