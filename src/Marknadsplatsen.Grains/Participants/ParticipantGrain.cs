using System.Collections.Immutable;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Domain.StandIns;
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
    private PlaceTaps taps = null!;
    private OutboxPump pump = null!;

    private ParticipantId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var record = new StoredRecord<ParticipantRecord>(state, Drop);
        book = new ParticipantBook(Id, record, erasures, time, () => pump.Arm());
        taps = new PlaceTaps(Id, book, GrainFactory);
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
    public Task<AcceptOutcome> Accept(MunicipalityCode municipality, AssignmentId assignment, AcceptPlace command) =>
        taps.Accept(municipality, assignment, command);

    /// <inheritdoc/>
    public Task<AcceptOutcome> Confirm(AssignmentId assignment, ConfirmHold command) =>
        taps.Confirm(assignment, command);

    /// <inheritdoc/>
    public Task<StepBackOutcome> StepBack(AssignmentId assignment, TakeStepBack command) =>
        taps.StepBack(assignment, command);

    /// <inheritdoc/>
    public Task<BringOutcome> Bring(AssignmentId assignment, BringGuests command) => taps.Bring(assignment, command);

    /// <inheritdoc/>
    public Task<OccasionOutcome> Occasion(
        MunicipalityCode municipality, AssignmentId assignment, TakeOccasionStep command) =>
        taps.Occasion(municipality, assignment, command);

    /// <inheritdoc/>
    public Task<ShowAliasOutcome> ShowAlias(AssignmentId assignment, ShowAlias command) =>
        taps.ShowAlias(assignment, command);

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
    public async Task ToldStandIns(OwnStandIns told)
    {
        if (book.IsErased)
        {
            await Assignment(told.Assignment).Forget(Id);
            return;
        }

        var known = book.KnownOrNew(city.Municipality);
        await book.Write(known, Participant.Evolve(known, told), null);
    }

    /// <inheritdoc/>
    public async Task Erase()
    {
        await book.MarkErased();
        var municipality = book.Current.State?.Municipality ?? city.Municipality;
        foreach (var assignment in (book.Current.State?.Engagements.Keys ?? [])
            .Union(book.Current.State?.StandIns.Keys ?? []))
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

    private IAssignmentGrain Assignment(AssignmentId id) => GrainFactory.GetGrain<IAssignmentGrain>(id.Value);

    private IMatchGrain MatcherOf(MunicipalityCode municipality) => GrainFactory.GetGrain<IMatchGrain>(
        MatchPartitions.KeyOf(municipality.Value, Id, matching.Value.PartitionCount));

    private void Drop()
    {
        pump.LetGo();
        DeactivateOnIdle();
    }
}
