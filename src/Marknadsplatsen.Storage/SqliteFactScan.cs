using System.Runtime.CompilerServices;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Sqlite;
using Orleans.Storage;

namespace Marknadsplatsen.Storage;

/// <summary>Reads all records of a state from one snapshot, beside the writer and without stopping it.</summary>
internal sealed class SqliteFactScan(SqliteFactStore store, IGrainStorageSerializer serializer) : IFactScan
{
    public IAsyncEnumerable<StoredFact<TState>> ReadAllAsync<TState>(
        string stateName, CancellationToken cancellationToken = default) =>
        FactsAsync<TState>(store.ScanAsync(stateName, cancellationToken), cancellationToken);

    public ValueTask<long> PositionAsync(CancellationToken cancellationToken = default) => new(store.Position);

    public IAsyncEnumerable<StoredFact<TState>> ReadChangedAsync<TState>(
        string stateName, long after, CancellationToken cancellationToken = default) =>
        FactsAsync<TState>(store.ScanChangedAsync(stateName, after, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<StoredFact<TState>> FactsAsync<TState>(
        IAsyncEnumerable<StoredRecord> records, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            // A record of nothing but "null" is a state that was never set; a rebuild has nothing to take from it.
            if (serializer.Deserialize<TState>(new BinaryData(record.Payload)) is { } state)
            {
                yield return new StoredFact<TState>(record.GrainId, state);
            }
        }
    }
}
