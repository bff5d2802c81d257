using System.Collections.Immutable;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Storage;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Waiting;

/// <summary>
/// The stored record of a grain that others wait to hear from. Each write makes a version that they are told of until
/// they have heard it, also after a crash; what is removed is told before it is gone. Made when the grain is activated,
/// and let go when it is deactivated.
/// </summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TState">What it is about.</typeparam>
internal sealed class WaitingBook<TRecord, TState>
    where TRecord : WaitingRecord<TState>, new()
    where TState : class
{
    /// <summary>
    /// Commands remembered: chosen, more than an inquiry has lines, and some days of everybody who may write in a
    /// conversation.
    /// </summary>
    public const int DoneCountMax = 100;

    private readonly StoredRecord<TRecord> record;
    private readonly WaitingTeller teller;
    private readonly Func<TRecord, TState, Task> tell;
    private readonly TimeProvider time;

    /// <param name="grain">The grain, which is an <see cref="IWaitingOutbox"/> too.</param>
    /// <param name="state">Its record.</param>
    /// <param name="tell">
    /// Tells everybody the latest whole record; whoever knows it ignores it. The state is the latest that there was,
    /// also when the record has none any more.
    /// </param>
    /// <param name="deactivate">Drops the activation, when it is not known what is stored.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where a failed delivery is told.</param>
    public WaitingBook(
        Grain grain,
        IPersistentState<TRecord> state,
        Func<TRecord, TState, Task> tell,
        Action deactivate,
        TimeProvider time,
        ILogger log)
    {
        (this.tell, this.time) = (tell, time);
        record = new StoredRecord<TRecord>(state, () =>
        {
            LetGo();
            deactivate();
        });
        teller = new WaitingTeller(grain, () => Current.IsBehind ? Current.Version : null, TellLatest, log);
    }

    /// <summary>The record as last known to be stored.</summary>
    public TRecord Current => record.Current;

    /// <summary>What it is about; null before there is anything, and after it was removed.</summary>
    public TState? State => Current.State;

    /// <summary>Whether a command is done, as far back as commands are remembered.</summary>
    public bool IsDone(CommandId command) => Current.Done.Contains(command);

    /// <summary>Stores the next state as a new version, and has it told; it is durable when this returns.</summary>
    /// <param name="next">The state; null when there is nothing to store.</param>
    /// <param name="command">The command to remember; null for none.</param>
    public async Task Write(TState? next, CommandId? command)
    {
        if (next is null)
        {
            return;
        }

        await record.Write(Current with
        {
            State = next,
            Version = NextVersion(),
            Done = command is { } id ? [.. Current.Done.Add(id).TakeLast(DoneCountMax)] : Current.Done,
            IsBehind = true,
        });
        Arm();
    }

    /// <summary>Stores what becomes of the state, if there is one and it becomes another.</summary>
    public Task Change(Func<TState, TState> change) =>
        State is { } known && change(known) is var next && !next.Equals(known)
            ? Write(next, null)
            : Task.CompletedTask;

    /// <summary>Everybody has heard of a version.</summary>
    public async Task MarkDelivered(long version)
    {
        if (Current.IsBehind && Current.Version == version)
        {
            await record.Write(Current with { IsBehind = false });
        }
    }

    /// <summary>Tells everybody that it is gone, and removes it; nothing of it is stored when this returns.</summary>
    public async Task Erase()
    {
        if (State is { } known)
        {
            // They first: once the record is gone nobody would find what they still show.
            await tell(Current with { State = null, Version = NextVersion() }, known);
        }

        await record.Clear();
    }

    /// <summary>Tells soon after the turn that calls this.</summary>
    public void Arm() => teller.Arm();

    /// <summary>Tells no more, because the activation ends.</summary>
    public void LetGo() => teller.LetGo();

    // Rises also when a record has been removed and another one begins.
    private long NextVersion() => Math.Max(Current.Version + 1, time.GetUtcNow().UtcTicks);

    private Task TellLatest() => State is { } known ? tell(Current, known) : Task.CompletedTask;
}
