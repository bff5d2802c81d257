using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Talks;

/// <summary>
/// What a person, an association and the coordinators have written to each other about one assignment. Awaits the
/// assignment, which knows whether the engagement lasts, and is awaited by no grain.
/// </summary>
[GrainType(StateName)]
internal sealed class TalkGrain(
    [PersistentState(TalkGrain.StateName, FactStore.Name)] IPersistentState<TalkRecord> state,
    City city,
    IErasures erasures,
    TimeProvider time,
    ILogger<TalkGrain> log) : Grain, ITalkGrain, ITalkOutbox
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "talk";

    private StoredRecord<TalkRecord> record = null!;
    private WaitingTeller teller = null!;

    private string Key => this.GetPrimaryKeyString();

    private ParticipantId Participant => TalkKey.Parse(Key).Participant;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<TalkRecord>(state, Drop);
        teller = new WaitingTeller(
            this,
            () => record.Current.IsBehind ? record.Current.Version : null,
            () => Tell(record.Current),
            version => this.AsReference<ITalkOutbox>().MarkDelivered(version),
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
    public async Task<TalkOutcome> Send(SendMessage command)
    {
        if (record.Current.Done.Contains(command.CommandId))
        {
            return new TalkOutcome.Sent();
        }

        var assignment = await Assignment();
        if (erasures.Contains(Participant))
        {
            return new TalkOutcome.NotOpen();
        }

        var (outcome, next) = TalkRules.Decide(
            record.Current.State, command, assignment, Participant, time.GetUtcNow());
        if (next is not null)
        {
            await Write(next, command.CommandId);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public async Task<TalkView> Read(OwnerRole reader)
    {
        var assignment = await Assignment();
        return TalkRules.ViewOf(record.Current.State, reader, assignment?.Of(Participant), city.Zone);
    }

    /// <inheritdoc/>
    public async Task Settle(OwnerRole reader, int upTo)
    {
        if (record.Current.State is { } known && TalkRules.Settle(known, reader, upTo) is var next && next != known)
        {
            await Write(next, null);
        }
    }

    /// <inheritdoc/>
    public Task<TalkRecord> Export() => Task.FromResult(record.Current);

    /// <inheritdoc/>
    public async Task Erase()
    {
        if (record.Current.State is { } known)
        {
            // The lists first: once the record is gone nobody would find what they still show.
            await Tell(record.Current with { State = null, Version = NextVersion() }, known);
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

    // Rises also when a record has been removed and another one begins.
    private long NextVersion() => Math.Max(record.Current.Version + 1, time.GetUtcNow().UtcTicks);

    private async Task<AssignmentState?> Assignment() =>
        (await GrainFactory.GetGrain<IAssignmentGrain>(TalkKey.Parse(Key).Assignment.Value).View())?.State;

    private async Task Write(TalkState next, CommandId? command)
    {
        var done = command is { } id ? record.Current.Done.Add(id) : record.Current.Done;
        await record.Write(record.Current with
        {
            State = next,
            Version = NextVersion(),
            Done = [.. done.TakeLast(TalkRecord.DoneCountMax)],
            IsBehind = true,
        });
        teller.Arm();
    }

    private Task Tell(TalkRecord stored) =>
        stored.State is { } known ? Tell(stored, known) : Task.CompletedTask;

    private async Task Tell(TalkRecord stored, TalkState known)
    {
        await GrainFactory.GetGrain<IWaitingGrain>(known.Municipality.Value)
            .Apply(TalkRules.WaitingOf(WaitingSources.Of(StateName, Key), stored, city.Zone));
        await GrainFactory.GetGrain<INoticeGrain>(known.Participant.Value)
            .Hear(new NewToPerson(
                WaitingSources.Of(StateName, known.Assignment.Value),
                stored.Version,
                TalkRules.NewSinceUtc(stored.State)));
    }

    private void Drop()
    {
        teller.LetGo();
        DeactivateOnIdle();
    }
}
