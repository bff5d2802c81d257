namespace Marknadsplatsen.Grains.Storage;

/// <summary>
/// Reads every stored record of one kind, for rebuilding what is derived from them. It stands beside grain storage,
/// wakes no
/// grain, and is not to be called from a grain's turn.
/// </summary>
public interface IFactScan
{
    /// <summary>
    /// Every record stored under <paramref name="stateName"/>, each once, in a stable order, at least as fresh as all
    /// writes
    /// answered before the first one is read. The SQLite store reads from one snapshot; the blob store reads each
    /// record as it
    /// is when its turn comes. Memory holds one page at a time. Leave the enumeration promptly: an open one keeps old
    /// data.
    /// </summary>
    /// <exception cref="RecordDamagedException">A record does not match its checksum.</exception>
    IAsyncEnumerable<StoredFact<TState>> ReadAllAsync<TState>(string stateName, CancellationToken cancellationToken = default);
}
