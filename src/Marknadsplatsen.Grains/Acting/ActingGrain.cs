using Marknadsplatsen.Domain.Acting;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Waiting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Acting;

/// <summary>What coordinators do for one person. Awaits no grain in a command.</summary>
[GrainType(StateName)]
internal sealed class ActingGrain(
    [PersistentState(ActingGrain.StateName, FactStore.Name)] IPersistentState<ActingRecord> state,
    IErasures erasures,
    TimeProvider time,
    ILogger<ActingGrain> log) : Grain, IActingGrain, IWaitingOutbox
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "acting";

    private WaitingBook<ActingRecord, ActingState> book = null!;

    private ParticipantId Id => new(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        book = new WaitingBook<ActingRecord, ActingState>(this, state, Tell, DeactivateOnIdle, time, log);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        book.LetGo();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> Begin(BeginActing command)
    {
        if (erasures.Contains(Id))
        {
            return false;
        }

        var known = book.State ?? ActingRules.New(Id);
        if (ActingRules.Begin(known, command, time.GetUtcNow()) is var next && next != known)
        {
            await book.Write(next, command.CommandId);
        }

        return true;
    }

    /// <inheritdoc/>
    public Task<DateTimeOffset?> OpenUntil(CommandId turn, MemberId member) =>
        Task.FromResult(ActingRules.OpenTurn(book.State, turn, member, time.GetUtcNow())?.EndsAtUtc);

    /// <inheritdoc/>
    public async Task<bool> Act(CommandId turn, MemberId member, ActingAct act)
    {
        if (book.State is not { } known
            || ActingRules.Act(known, turn, member, act, time.GetUtcNow()) is not { } next)
        {
            return false;
        }

        if (next != known)
        {
            await book.Write(next, null);
        }

        return true;
    }

    /// <inheritdoc/>
    public Task TakeBack(CommandId turn, CommandId act) =>
        book.Change(known => ActingRules.TakeBack(known, turn, act));

    /// <inheritdoc/>
    public Task End() => book.Change(known => ActingRules.End(known, time.GetUtcNow()));

    /// <inheritdoc/>
    public Task<ActingRecord> View() => Task.FromResult(book.Current);

    /// <inheritdoc/>
    public Task Seen() => book.Change(known => ActingRules.Seen(known, time.GetUtcNow()));

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

    private Task Tell(ActingRecord stored, ActingState known) => GrainFactory.GetGrain<INoticeGrain>(Id.Value)
        .Hear(new NewToPerson(StateName, stored.Version, ActingRules.NewSinceUtc(stored.State)));
}
