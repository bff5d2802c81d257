using Marknadsplatsen.Domain.Marks;
using Marknadsplatsen.Grains.Marks;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Marknadsplatsen.Web.Marks;

/// <summary>
/// Keeps the shelf of marks fresh: at once when this node has changed one, else within a minute. While the grain
/// cannot be reached the shelf stays as it is, and what has ended is over all the same.
/// </summary>
internal sealed class MarkFollower(
    MarkShelf shelf, City city, IGrainFactory grains, TimeProvider time, ILogger<MarkFollower> log) : BackgroundService
{
    /// <summary>How long a mark that another node has changed may look as before: chosen, none waits for it.</summary>
    public static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(1);

    /// <summary>Reads the marks now.</summary>
    public async Task<MarkList> ReadAsync()
    {
        var list = await grains.GetGrain<IMarkGrain>(city.Municipality.Value).View();
        shelf.Replace(list);
        return list;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReadAsync();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                MarkLog.NotRead(log, failure);
            }

            await Task.Delay(ReadEvery, time, stoppingToken);
        }
    }
}
