using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs.Models;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Blobs;
using Marknadsplatsen.Storage.Files;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Storage.Move;

/// <summary>A store in Azure Blobs, kept by its lease.</summary>
internal sealed class ContainerPlace : MovePlace
{
    private readonly BlobAccount _account;
    private readonly TimeProvider _time;
    private readonly ApplicationLifetime _lifetime;
    private readonly WriterLease _lease;

    private ContainerPlace(BlobAccount account, TimeProvider time)
    {
        (_account, _time) = (account, time);
        _lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        _lease = new WriterLease(account, time, _lifetime, NullLogger<WriterLease>.Instance);
        Files = new ContainerFiles(account);
    }

    public override IBlobFiles Files { get; }

    /// <summary>Takes the container, when no program on the embedded engine uses it.</summary>
    /// <exception cref="StorageRefusedException">One does.</exception>
    public static async Task<ContainerPlace> TakeAsync(
        BlobAccount account, TimeProvider time, CancellationToken cancellationToken)
    {
        var place = new ContainerPlace(account, time);
        await place._lease.StartAsync(cancellationToken).ConfigureAwait(false);
        return place;
    }

    public override async IAsyncEnumerable<MoveRecord> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (name, content) in BlobReader.ReadAsync(_account.Facts, null, cancellationToken)
            .ConfigureAwait(false))
        {
            // An empty blob is a record that was cleared; there is nothing to move.
            if (BlobNames.Split(name) is var (state, grainId) && !content.ToMemory().IsEmpty)
            {
                _lifetime.ApplicationStopping.ThrowIfCancellationRequested();
                yield return new MoveRecord(state, grainId, content.ToArray());
            }
        }
    }

    public override async Task<byte[]?> FindAsync(MoveRecord record, CancellationToken cancellationToken)
    {
        var found = await BlobReader.FindAsync(_account.Facts, NameOf(record), cancellationToken).ConfigureAwait(false);
        return found?.ToArray();
    }

    public override async Task AddAsync(MoveRecord record, CancellationToken cancellationToken)
    {
        _lifetime.ApplicationStopping.ThrowIfCancellationRequested();
        await new BlobChange(_account, NameOf(record), null).StoreAsync(BinaryData.FromBytes(record.Payload))
            .ConfigureAwait(false);
    }

    public override async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var blob in _account.Facts.GetBlobsAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false))
        {
            count += BlobNames.Split(blob.Name) is not null && blob.Properties.ContentLength is not 0 ? 1 : 0;
        }

        return count;
    }

    public override async Task<IReadOnlySet<string>> MarksAsync(CancellationToken cancellationToken)
    {
        var marks = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var blob in _account.Erasures.GetBlobsAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false))
        {
            if (blob.Name.Length == ErasedMark.Length)
            {
                marks.Add(blob.Name);
            }
        }

        return marks;
    }

    public override async Task AddMarksAsync(IReadOnlyCollection<string> marks, CancellationToken cancellationToken)
    {
        var day = BinaryData.FromString(_time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var mark in marks)
        {
            await _account.Erasures.GetBlobClient(mark).UploadIfMissingAsync(day, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _lease.StopAsync(CancellationToken.None).ConfigureAwait(false);
        _lease.Dispose();
    }

    private static string NameOf(MoveRecord record) => BlobNames.Of(record.State, record.GrainId);
}
