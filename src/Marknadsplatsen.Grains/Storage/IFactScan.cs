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
}
