using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Blobs;

namespace Marknadsplatsen.Storage.Files;

/// <summary>Files as blobs in a private container of their own, in the same account as the facts.</summary>
internal sealed class ContainerFiles(BlobAccount account) : IBlobFiles
{
    /// <inheritdoc/>
    public Task SaveAsync(
        BlobFileId id, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) =>
        Blob(id).UploadAsync(BinaryData.FromBytes(content), overwrite: true, cancellationToken);

    /// <inheritdoc/>
    public async Task<byte[]?> FindAsync(BlobFileId id, CancellationToken cancellationToken = default)
    {
        try
        {
            var found = await Blob(id).DownloadContentAsync(cancellationToken).ConfigureAwait(false);
            return found.Value.Content.ToArray();
        }
        catch (RequestFailedException failure) when (failure.IsMissingBlob())
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync(BlobFileId id, CancellationToken cancellationToken = default) =>
        Blob(id).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobFile> ListAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var blob in account.Files.GetBlobsAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false))
        {
            if (BlobFileId.TryParse(blob.Name, null, out var id))
            {
                yield return new BlobFile(id, blob.Properties.LastModified ?? DateTimeOffset.MaxValue);
            }
        }
    }

    private BlobClient Blob(BlobFileId id) => account.Files.GetBlobClient(BlobFileId.Parse(id.Value, null).Value);
}
