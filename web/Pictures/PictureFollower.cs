using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Grains.Pictures;
using Marknadsplatsen.Grains.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>
/// Keeps the shelf of pictures fresh: at once when this process has changed one, else within a minute. It reads the
/// store beside the grains, and after the first time only what has changed. While the store cannot be read the shelf
/// stays as it is; a file is asked of its grain, so that what is taken down is nowhere seen.
/// </summary>
internal sealed class PictureFollower(
    PictureShelf shelf, IFactScan facts, TimeProvider time, ILogger<PictureFollower> log) : BackgroundService
{
    /// <summary>How long a page of another process may look as before: chosen, nobody waits for it.</summary>
    public static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(1);

    private long after;

    /// <summary>Reads what has changed since the last time; everything the first time.</summary>
    public async Task ReadAsync(CancellationToken cancelled)
    {
        // Asked first: what is written while the store is read is read again the next time.
        var position = await facts.PositionAsync(cancelled);
        await foreach (var fact in facts.ReadChangedAsync<PictureRecord>(PictureNames.State, after, cancelled))
        {
            if (AssociationId.TryParse(fact.Key, null, out var association))
            {
                shelf.Put(association, fact.State);
            }
        }

        after = position;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                PictureLog.NotRead(log, failure);
            }

            await Task.Delay(ReadEvery, time, stoppingToken);
        }
    }
}
