using System.Collections.Immutable;
using Marknadsplatsen.Domain.Retention;
using Marknadsplatsen.Grains.Retention;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Silo.Hosting;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Silo.Retention;

/// <summary>Carries out the retention rules that have a decision, a day after the start and then each day.</summary>
internal sealed class RetentionCare(
    RetentionRun run,
    IErasures erasures,
    IOptions<RetentionOptions> options,
    TimeProvider time,
    ILogger<RetentionCare> log) : BackgroundService
{
    /// <summary>How often: chosen, what is kept by the day is removed by the day.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(24);

    /// <summary>Carries the rules out now, or only counts; leaves no byte of what was removed.</summary>
    public async Task<ImmutableArray<RetentionResult>> RunAsync(bool isDryRun, CancellationToken cancellationToken)
    {
        var results = await run.RunAsync(options.Value.ToRules(), isDryRun, cancellationToken);
        if (results.Any(result => result.RemovedCount > 0))
        {
            await erasures.ScrubAsync(cancellationToken);
        }

        return results;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(Every, time);
        while (await daily.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var results = await RunAsync(isDryRun: false, stoppingToken);
                HostingLog.RetentionRun(log, results.Sum(result => result.RemovedCount));
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                HostingLog.RetentionFailed(log, failure);
            }
        }
    }
}
