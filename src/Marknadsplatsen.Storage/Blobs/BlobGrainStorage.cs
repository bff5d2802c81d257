using Azure;
using Marknadsplatsen.Grains.Storage;
using Orleans.Storage;

namespace Marknadsplatsen.Storage.Blobs;

/// <summary>
/// Grain storage over Azure Blobs: one blob per record, If-Match on every change and If-None-Match on the first. Names,
/// container and bytes are those of Orleans' own blob provider with our serializer. Clearing deletes the blob.
/// A change whose answer got lost is resolved by reading back; what cannot be resolved is an unknown outcome.
/// </summary>
internal sealed class BlobGrainStorage(BlobAccount account, IGrainStorageSerializer serializer) : IGrainStorage
{
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            var blob = account.Facts.GetBlobClient(BlobNames.Of(stateName, grainId.ToString()));
            var answer = await blob.DownloadContentAsync().ConfigureAwait(false);
            var content = answer.Value.Content;
            // An empty blob is a record that was cleared and not deleted; its version still guards the next write.
            var state = content.ToMemory().IsEmpty ? default : serializer.Deserialize<T>(content);
            grainState.State = state ?? Activator.CreateInstance<T>();
            grainState.ETag = answer.Value.Details.ETag.ToString();
            grainState.RecordExists = state is not null;
        }
        catch (RequestFailedException missing) when (missing.IsMissingBlob())
        {
            Empty(grainState);
        }
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var change = new BlobChange(account, BlobNames.Of(stateName, grainId.ToString()), grainState.ETag);
        grainState.ETag = await change.StoreAsync(serializer.Serialize(grainState.State)).ConfigureAwait(false);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var change = new BlobChange(account, BlobNames.Of(stateName, grainId.ToString()), grainState.ETag);
        await change.DeleteAsync().ConfigureAwait(false);
        Empty(grainState);
    }

    private static void Empty<T>(IGrainState<T> grainState)
    {
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }
}
