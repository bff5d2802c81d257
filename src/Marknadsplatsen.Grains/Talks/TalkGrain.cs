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
    ILogger<TalkGrain> log) : Grain, ITalkGrain, IWaitingOutbox
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "talk";

    private WaitingBook<TalkRecord, TalkState> book = null!;

    private string Key => this.GetPrimaryKeyString();

    private ParticipantId Participant => TalkKey.Parse(Key).Participant;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        book = new WaitingBook<TalkRecord, TalkState>(this, state, Tell, DeactivateOnIdle, time, log);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        book.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<TalkOutcome> Send(SendMessage command)
    {
        if (book.IsDone(command.CommandId))
        {
            return new TalkOutcome.Sent();
        }

        var assignment = await Assignment();
        if (erasures.Contains(Participant))
        {
            return new TalkOutcome.NotOpen();
        }

        var (outcome, next) = TalkRules.Decide(
            book.State, command, assignment, Participant, time.GetUtcNow());
        await book.Write(next, command.CommandId);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<TalkView> Read(OwnerRole reader)
    {
        var assignment = await Assignment();
        return TalkRules.ViewOf(book.State, reader, assignment?.Of(Participant), city.Zone);
    }

    /// <inheritdoc/>
    public Task Settle(OwnerRole reader, int upTo) => book.Change(known => TalkRules.Settle(known, reader, upTo));

    /// <inheritdoc/>
    public Task<TalkRecord> Export() => Task.FromResult(book.Current);

    /// <inheritdoc/>
    public Task Erase() => book.Erase();

    /// <inheritdoc/>
    public Task Wake()
    {
        book.Arm();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task MarkDelivered(long version) => book.MarkDelivered(version);

    private async Task<AssignmentState?> Assignment() =>
        (await GrainFactory.GetGrain<IAssignmentGrain>(TalkKey.Parse(Key).Assignment.Value).View())?.State;

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
}
