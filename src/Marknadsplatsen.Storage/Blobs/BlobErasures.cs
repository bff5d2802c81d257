using System.Collections.Immutable;
using System.Globalization;
using Azure;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Storage.Blobs;

/// <summary>
/// The erased people of a store in Azure Blobs: one blob each, named after the mark, in a container of their own. It
/// only grows. Marks set by other nodes are known here within <see cref="RefreshTime"/>.
/// </summary>
internal sealed class BlobErasures(BlobAccount account, TimeProvider time, ILogger<BlobErasures> logger)
    : BackgroundService, IErasures
{
    /// <summary>Between two looks for marks that other nodes have set.</summary>
    public static readonly TimeSpan RefreshTime = TimeSpan.FromSeconds(10);

    private ImmutableHashSet<string> _marks = [];

    /// <inheritdoc/>
    public int Count => _marks.Count;

    /// <inheritdoc/>
    public bool Contains(ParticipantId participant) =>
        _marks is { Count: > 0 } marks && marks.Contains(ErasedMark.Of(participant));

    /// <inheritdoc/>
    public async Task AddAsync(ParticipantId participant, CancellationToken cancellationToken = default)
    {
        var mark = ErasedMark.Of(participant);
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await account.Erasures.GetBlobClient(mark).UploadIfMissingAsync(BinaryData.FromString(day), cancellationToken)
            .ConfigureAwait(false);
        ImmutableInterlocked.Update(ref _marks, static (marks, added) => marks.Add(added), mark);
    }

    /// <summary>
    /// A deleted blob leaves nothing that this program could clear. Versions and soft deletion are settings of the
    /// account, and its owner's to keep short (docs/settings.md).
    /// </summary>
    public Task ScrubAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task ScrubOwedAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RefreshTime, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await RefreshAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                StorageLog.MarksNotRead(logger, failure);
            }
        }
    }

    /// <summary>Takes in what is marked. A mark is never taken back, so nothing known is forgotten.</summary>
    internal async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        await foreach (var blob in account.Erasures.GetBlobsAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false))
        {
            if (blob.Name.Length == ErasedMark.Length)
            {
                found.Add(blob.Name);
            }
        }

        ImmutableInterlocked.Update(ref _marks, static (marks, added) => marks.Union(added), found.ToImmutable());
    }
}
