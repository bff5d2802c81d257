using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Storage;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Waiting;

/// <summary>
/// The stored record of a grain with many things, some of which wait for somebody: each write is a version that the
/// lists of what waits are told of until they have heard it, also after a crash. Made when the grain is activated, and
/// let go when it is deactivated.
/// </summary>
/// <typeparam name="TRecord">The record.</typeparam>
internal sealed class ToldBook<TRecord>
    where TRecord : ToldRecord, new()
{
    private readonly StoredRecord<TRecord> record;
    private readonly WaitingTeller teller;
    private readonly Func<TRecord, Task> tell;
    private readonly TimeProvider time;

    /// <param name="grain">The grain, which is an <see cref="IWaitingOutbox"/> too.</param>
    /// <param name="state">Its record.</param>
    /// <param name="tell">Tells the lists of what waits the latest whole record.</param>
    /// <param name="deactivate">Drops the activation, when it is not known what is stored.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where a failed delivery is told.</param>
    public ToldBook(
        Grain grain,
        IPersistentState<TRecord> state,
        Func<TRecord, Task> tell,
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
        teller = new WaitingTeller(
            grain, () => Current.IsBehind ? Current.Version : null, () => tell(Current), log);
    }

    /// <summary>The record as last known to be stored.</summary>
    public TRecord Current => record.Current;

    /// <summary>Stores the next record as a new version, and has it told; it is durable when this returns.</summary>
    public async Task Write(TRecord next)
    {
        await record.Write(next with { Version = NextVersion(), IsBehind = true });
        Arm();
    }

    /// <summary>Everybody has heard of a version.</summary>
    public async Task MarkDelivered(long version)
    {
        if (Current.IsBehind && Current.Version == version)
        {
            await record.Write(Current with { IsBehind = false });
        }
    }

    /// <summary>Tells that nothing waits any more, and removes the record.</summary>
    public async Task Clear()
    {
        // They first: once the record is gone nobody would find what they still show.
        await tell(new TRecord() with { Version = NextVersion() });
        await record.Clear();
    }

    /// <summary>Tells soon after the turn that calls this.</summary>
    public void Arm() => teller.Arm();

    /// <summary>Tells no more, because the activation ends.</summary>
    public void LetGo() => teller.LetGo();

    // Rises also when a record has been removed and another one begins.
    private long NextVersion() => Math.Max(Current.Version + 1, time.GetUtcNow().UtcTicks);
}
