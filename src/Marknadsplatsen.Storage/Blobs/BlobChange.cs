using System.Net;
using Azure;
using Azure.Storage.Blobs.Models;
using Marknadsplatsen.Grains.Storage;
using Orleans.Storage;

namespace Marknadsplatsen.Storage.Blobs;

/// <summary>
/// One conditional change of one blob. Each write carries a mark of its own in the blob's metadata, so that its own
/// second try, or a lost answer, can be told from somebody else's write.
/// </summary>
/// <param name="account">Where.</param>
/// <param name="name">The blob.</param>
/// <param name="etag">The version that the caller has seen; null when it saw none.</param>
internal sealed class BlobChange(BlobAccount account, string name, string? etag)
{
    /// <summary>The metadata that holds a write's own mark.</summary>
    public const string MarkName = "write";

    /// <summary>Stores the bytes; they are durable, and its version is answered, when this returns.</summary>
    /// <exception cref="InconsistentStateException">Somebody else changed the blob. Nothing was stored.</exception>
    /// <exception cref="WriteOutcomeUnknownException">It may be stored now, or later, or not.</exception>
    public async Task<string> StoreAsync(BinaryData payload)
    {
        var mark = Guid.NewGuid().ToString("N");
        var settings = new BlobUploadOptions
        {
            Conditions = Conditions,
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" },
            Metadata = new Dictionary<string, string> { [MarkName] = mark },
        };
        try
        {
            var answer = await account.Facts.GetBlobClient(name).UploadAsync(payload, settings).ConfigureAwait(false);
            return answer.Value.ETag.ToString();
        }
        catch (Exception cause) when (IsStale(cause) || IsUnclear(cause))
        {
            var found = await FindAsync(cause).ConfigureAwait(false);
            if (found?.Metadata.TryGetValue(MarkName, out var stored) == true && stored == mark)
            {
                return found.ETag.ToString();
            }

            throw Refusal(cause, found);
        }
    }

    /// <summary>Deletes the blob with its snapshots; it is gone when this returns.</summary>
    /// <exception cref="InconsistentStateException">Somebody else changed the blob. It was not deleted.</exception>
    /// <exception cref="WriteOutcomeUnknownException">It may be deleted now, or later, or not.</exception>
    public async Task DeleteAsync()
    {
        try
        {
            if (etag is not null)
            {
                await account.FactsOnce.GetBlobClient(name)
                    .DeleteAsync(DeleteSnapshotsOption.IncludeSnapshots, Conditions)
                    .ConfigureAwait(false);
            }
            else if (await FindAsync(null).ConfigureAwait(false) is { } found)
            {
                throw Stale(found, null);
            }
        }
        catch (RequestFailedException stale) when (IsStale(stale))
        {
            throw Stale(await FindAsync(stale).ConfigureAwait(false), stale);
        }
        catch (Exception cause) when (IsUnclear(cause))
        {
            if (await FindAsync(cause).ConfigureAwait(false) is { } found)
            {
                throw Refusal(cause, found);
            }
        }
    }

    private BlobRequestConditions Conditions => string.IsNullOrEmpty(etag)
        ? new BlobRequestConditions { IfNoneMatch = ETag.All }
        : new BlobRequestConditions { IfMatch = new ETag(etag) };

    /// <summary>
    /// The service has said that the version is another. A blob that is not there any more is such a case too.
    /// </summary>
    private static bool IsStale(Exception cause) => cause is RequestFailedException
    {
        Status: (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.Conflict,
    } || (cause is RequestFailedException missing && missing.IsMissingBlob());

    /// <summary>
    /// Nobody has said what became of the request: no answer, an answer too late, a service that had a fault, or tries
    /// used up. Every other answer is a refusal, and nothing was changed.
    /// </summary>
    private static bool IsUnclear(Exception cause) => cause switch
    {
        AggregateException => true,
        RequestFailedException failed => failed.Status is 0 or (int)HttpStatusCode.RequestTimeout
            or >= (int)HttpStatusCode.InternalServerError,
        OperationCanceledException or IOException or HttpRequestException => true,
        _ => false,
    };

    /// <summary>The blob as it is now; null when it is not there.</summary>
    private async Task<BlobProperties?> FindAsync(Exception? reason)
    {
        try
        {
            return await account.Facts.GetBlobClient(name).GetPropertiesAsync().ConfigureAwait(false);
        }
        catch (RequestFailedException missing) when (missing.IsMissingBlob())
        {
            return null;
        }
        catch (Exception silent) when (reason is not null && (IsUnclear(silent) || silent is RequestFailedException))
        {
            throw Unknown(new AggregateException(reason, silent));
        }
    }

    private InconsistentStateException Refusal(Exception cause, BlobProperties? found)
    {
        // The version that the change asked for is still the newest: the request may yet arrive and be carried out.
        var isUntouched = found is null ? string.IsNullOrEmpty(etag) : found.ETag.ToString() == etag;
        return isUntouched && IsUnclear(cause) ? Unknown(cause) : Stale(found, cause);
    }

    private InconsistentStateException Stale(BlobProperties? found, Exception? cause) =>
        new($"{name} was changed by someone else.", found?.ETag.ToString(), etag, cause);

    private WriteOutcomeUnknownException Unknown(Exception cause) =>
        new($"Nobody has said whether the change of {name} was carried out.", cause);
}
