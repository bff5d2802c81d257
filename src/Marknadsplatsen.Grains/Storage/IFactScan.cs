namespace Marknadsplatsen.Grains.Storage;

/// <summary>
/// Reads every stored record of one kind, for rebuilding what is derived from them. It stands beside grain storage and
/// wakes no grain. A derived grain may read it while it activates. Between two records, await nothing that might itself
/// scan: few scans run at once, and the next one waits.
/// </summary>
public interface IFactScan
{
    /// <summary>
    /// Every record stored under <paramref name="stateName"/>, each once, in a stable order, at least as fresh as all
    /// writes answered before the first one is read. The SQLite store reads from one snapshot; the blob store reads
    /// each record as it is when its turn comes. Memory holds one page at a time. Leave the enumeration promptly: an
    /// open one keeps old data.
    /// </summary>
    /// <exception cref="RecordDamagedException">A record does not match its checksum.</exception>
    IAsyncEnumerable<StoredFact<TState>> ReadAllAsync<TState>(
        string stateName, CancellationToken cancellationToken = default);

    /// <summary>
    /// A position in the order of writes: every write answered before this was asked lies at or before it. 0 from a
    /// store that keeps no order.
    /// </summary>
    ValueTask<long> PositionAsync(CancellationToken cancellationToken = default) => new(0);

    /// <summary>
    /// The records written after a position, as they are now, each once; perhaps others too. A store that keeps no
    /// order gives all of them.
    /// </summary>
    IAsyncEnumerable<StoredFact<TState>> ReadChangedAsync<TState>(
        string stateName, long after, CancellationToken cancellationToken = default) =>
        ReadAllAsync<TState>(stateName, cancellationToken);
}
