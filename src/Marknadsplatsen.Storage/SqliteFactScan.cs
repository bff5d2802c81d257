using System.Runtime.CompilerServices;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Sqlite;
using Orleans.Storage;

namespace Marknadsplatsen.Storage;

/// <summary>Reads all records of a state from one snapshot, beside the writer and without stopping it.</summary>
internal sealed class SqliteFactScan(SqliteFactStore store, IGrainStorageSerializer serializer) : IFactScan
{
    public async IAsyncEnumerable<StoredFact<TState>> ReadAllAsync<TState>(
        string stateName, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var record in store.ScanAsync(stateName, cancellationToken).ConfigureAwait(false))
        {
            // A record of nothing but "null" is a state that was never set; a rebuild has nothing to take from it.
            if (serializer.Deserialize<TState>(new BinaryData(record.Payload)) is { } state)
            {
                yield return new StoredFact<TState>(record.GrainId, state);
            }
        }
    }
}
