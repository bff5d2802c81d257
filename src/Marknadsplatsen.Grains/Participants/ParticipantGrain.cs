using System.Collections.Immutable;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
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
    IOptions<MatchOptions> matching,
    TimeProvider time,
    ILogger<ParticipantGrain> log) : Grain, IParticipantGrain, IParticipantOutbox
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "participant";

    // The only receiver, so that the record needs no more than whether it is behind.
    private const string Matcher = "matcher";

    private static readonly ImmutableDictionary<string, long> NoOutbox = ImmutableDictionary<string, long>.Empty;

    private StoredRecord<ParticipantRecord> record = null!;
    private OutboxPump pump = null!;

    private ParticipantId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<ParticipantRecord>(state, Drop);
        pump = new OutboxPump(
            this,
            () => record.Current.MatcherIsBehind ? ToMatcher(record.Current.Version) : NoOutbox,
            _ => Deliver(record.Current),
            delivered => this.AsReference<IParticipantOutbox>().MarkDelivered(delivered[Matcher]),
            log);
        if (record.Current.MatcherIsBehind)
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
    public Task<ParticipantState> SaveAnswers(SaveAnswers command) => Once(
        command.CommandId,
        command.Municipality,
        current => Participant.Evolve(current, command));

    /// <inheritdoc/>
    public Task<ParticipantState> OwnStep(TakeOwnStep command) => Once(
        command.CommandId,
        command.Municipality,
        current => Participant.Evolve(current, command));

    /// <inheritdoc/>
    public async Task<AcceptOutcome> Accept(MunicipalityCode municipality, AssignmentId assignment, AcceptPlace command)
    {
        var outcome = await Assignment(assignment).Accept(command with { Participant = Id });
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
        var outcome = await Assignment(assignment).StepBack(command with { Participant = Id });
        await Learn(assignment, null);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<AccountKey?> KeepCard(KeepCard command)
    {
        var known = record.Current.State ?? New(command.Municipality);
        if (known.Card == command.Card)
        {
            return null;
        }

        await WriteChange(known, Participant.Evolve(known, command, time.GetUtcNow()), command.CommandId);
        return known.Card;
    }

    /// <inheritdoc/>
    public Task<ParticipantState?> View() => Task.FromResult(record.Current.State);

    /// <inheritdoc/>
    public async Task Told(OwnEngagement told)
    {
        // A first tap that was cut off after the assignment stored it leaves a person that only the assignment knows.
        var known = record.Current.State ?? New(city.Municipality);
        await WriteChange(known, Participant.Evolve(known, told), null);
    }

    /// <inheritdoc/>
    public Task Wake()
    {
        pump.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task MarkDelivered(long version)
    {
        if (record.Current.MatcherIsBehind && record.Current.Version == version)
        {
            await record.Write(record.Current with { MatcherIsBehind = false });
        }
    }

    private static ImmutableDictionary<string, long> ToMatcher(long version) => NoOutbox.Add(Matcher, version);

    private IAssignmentGrain Assignment(AssignmentId id) => GrainFactory.GetGrain<IAssignmentGrain>(id.Value);

    private ParticipantState New(MunicipalityCode municipality) => new()
    {
        Id = Id,
        Municipality = municipality,
        Answers = new Answers(),
        CreatedAtUtc = time.GetUtcNow(),
    };

    /// <summary>
    /// Reads back how things stand, so that the person's own pages show it at once, before the outbox tells.
    /// </summary>
    private async Task Learn(AssignmentId assignment, MunicipalityCode? municipality)
    {
        if (await Assignment(assignment).View() is { State: { } there } && there.Of(Id) is { } engagement
            && (record.Current.State ?? (municipality is { } tenant ? New(tenant) : null)) is { } known)
        {
            await WriteChange(known, Participant.Evolve(known, AssignmentDelivery.Own(there, engagement)), null);
        }
    }

    private async Task<ParticipantState> Once(
        CommandId command,
        MunicipalityCode municipality,
        Func<ParticipantState, ParticipantState> change)
    {
        var known = record.Current.State ?? New(municipality);
        if (record.Current.Done.Contains(command))
        {
            return known;
        }

        var next = change(known);
        await WriteChange(record.Current.State, next, command);
        return next;
    }

    private async Task WriteChange(ParticipantState? known, ParticipantState next, CommandId? command)
    {
        if (next == known && command is null)
        {
            return;
        }

        var done = record.Current.Done;
        if (command is { } id)
        {
            done = done.Add(id);
            done = done.Length > ParticipantRecord.DoneCountMax ? done.RemoveAt(0) : done;
        }

        await record.Write(record.Current with
        {
            State = next,
            Version = record.Current.Version + 1,
            Done = done,
            MatcherIsBehind = true,
        });
        pump.Arm();
    }

    private void Drop()
    {
        pump.LetGo();
        DeactivateOnIdle();
    }

    private Task Deliver(ParticipantRecord stored) => stored.State is { } person
        ? GrainFactory.GetGrain<IMatchGrain>(
                MatchPartitions.KeyOf(person.Municipality.Value, person.Id, matching.Value.PartitionCount))
            .ApplyParticipant(Participant.ToMatchable(person, stored.Version))
        : Task.CompletedTask;
}
