using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Marknadsplatsen.Storage.Blobs;

/// <summary>What the client has no word for.</summary>
internal static class BlobClients
{
    /// <summary>
    /// The blob is not there. A missing container is a fault and no missing blob; whoever asks only for the head of a
    /// blob gets no code, so the number decides.
    /// </summary>
    public static bool IsMissingBlob(this RequestFailedException failure) =>
        failure.Status == (int)HttpStatusCode.NotFound && failure.ErrorCode != BlobErrorCode.ContainerNotFound;

    /// <summary>A blob, unless there is one of that name.</summary>
    public static async Task UploadIfMissingAsync(
        this BlobClient blob, BinaryData content, CancellationToken cancellationToken)
    {
        try
        {
            await blob.UploadAsync(
                content,
                new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } },
                cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException known) when (
            known.ErrorCode == BlobErrorCode.BlobAlreadyExists || known.ErrorCode == BlobErrorCode.LeaseIdMissing)
        {
            // It was there before, perhaps by the first try of this very request.
        }
    }
}
