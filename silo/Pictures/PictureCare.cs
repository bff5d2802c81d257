using Marknadsplatsen.Grains.Pictures;

namespace Marknadsplatsen.Silo.Pictures;

/// <summary>Removes the files that no picture has any more, a day after the start and then each day.</summary>
internal sealed class PictureCare(PictureSweep sweep, TimeProvider time, ILogger<PictureCare> log) : BackgroundService
{
    /// <summary>How often: chosen, as the retention rules.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(Every, time);
        while (await daily.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                HostingLog.PicturesSwept(log, await sweep.RunAsync(stoppingToken));
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                HostingLog.PictureSweepFailed(log, failure);
            }
        }
    }
}
