using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Matching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Sends on what this node's lists have shown, and reads the day's exposure once a day. While the grain cannot be
/// reached the lists stay in the order they have, and a batch is let go.
/// </summary>
internal sealed class ExposureFollower(
    ExposureCounter counter,
    ExposureReplica replica,
    City city,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<ExposureFollower> log) : BackgroundService
{
    /// <summary>A batch is sent at least this often: chosen, so that a stop loses little.</summary>
    public static readonly TimeSpan SendEvery = TimeSpan.FromSeconds(30);

    /// <summary>Sends what is counted, and reads the exposure when a new day has begun.</summary>
    public async Task SendAsync()
    {
        var exposure = grains.GetGrain<IExposureGrain>(city.Municipality.Value);
        var showings = counter.Take();
        if (!showings.IsEmpty)
        {
            await exposure.Add(showings);
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), city.Zone).DateTime);
        if (replica.Current.Date != today)
        {
            replica.Replace(await exposure.Read());
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendAsync();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LiveLog.ExposureLost(log, failure);
            }

            using var rest = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(counter.Full, Task.Delay(SendEvery, time, rest.Token));
            await rest.CancelAsync();
        }
    }
}
