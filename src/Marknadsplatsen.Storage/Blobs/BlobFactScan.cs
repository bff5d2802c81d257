using System.Runtime.CompilerServices;
using System.Text.Json;
using Marknadsplatsen.Grains.Storage;
using Orleans.Storage;

namespace Marknadsplatsen.Storage.Blobs;

/// <summary>Reads all records of a state in the order of their names, each as it is when its turn comes.</summary>
internal sealed class BlobFactScan(BlobAccount account, IGrainStorageSerializer serializer) : IFactScan
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredFact<TState>> ReadAllAsync<TState>(
        string stateName, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var blobs = BlobReader.ReadAsync(account.Facts, BlobNames.PrefixOf(stateName), cancellationToken);
        await foreach (var (name, content) in blobs.ConfigureAwait(false))
        {
            if (BlobNames.GrainIdIn(name, stateName) is { } id && Parse<TState>(name, content) is { } state)
            {
                yield return new StoredFact<TState>(id, state);
            }
        }
    }

    private TState? Parse<TState>(string name, BinaryData content)
    {
        try
        {
            // Empty is a record that was cleared; a rebuild has nothing to take from it.
            return content.ToMemory().IsEmpty ? default : serializer.Deserialize<TState>(content);
        }
        catch (JsonException damage)
        {
            throw new RecordDamagedException($"{name} cannot be read: {damage.Message}");
        }
    }
}
