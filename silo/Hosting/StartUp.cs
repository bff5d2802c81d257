using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Silo.City;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Silo.Hosting;

/// <summary>
/// What happens once the grains run: the example city, and the sweep for what a crash left undone. Ready after it.
/// </summary>
internal sealed class StartUp(
    IOptions<DemoOptions> demo,
    DemoCity demoCity,
    StartSweep sweep,
    PersonErasure erasure,
    IErasures erasures,
    IFactScan facts,
    Pepper pepper,
    IHostApplicationLifetime lifetime,
    ILogger<StartUp> log) : BackgroundService, IHealthCheck
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the start is finished; fails when it failed.</summary>
    public Task Done => done.Task;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default) => Task.FromResult(Done.IsCompletedSuccessfully
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The start goes on: the example city, then a sweep for undelivered facts."));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await HaveTheirPepper(stoppingToken);
            if (demo.Value.Load)
            {
                await demoCity.LoadAsync(stoppingToken);
            }

            await EraseAgain(stoppingToken);
            HostingLog.Swept(log, await sweep.RunAsync(stoppingToken));
            done.TrySetResult();
            await sweep.KeepOnAsync(failure => HostingLog.SweepFailed(log, failure), stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            HostingLog.StartFailed(log, failure);
            done.TrySetException(failure);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    /// <summary>Whoever was erased and came back with a backup leaves again before anybody is served.</summary>
    private async Task EraseAgain(CancellationToken stoppingToken)
    {
        if (await erasure.SweepAsync(stoppingToken) is > 0 and var found)
        {
            HostingLog.ErasedAgain(log, found);
            await erasures.ScrubAsync(stoppingToken);
        }
    }

    /// <summary>A new pepper beside old accounts would close every card without a word; better not to start.</summary>
    private async Task HaveTheirPepper(CancellationToken stoppingToken)
    {
        if (!pepper.IsNew)
        {
            return;
        }

        await foreach (var account in facts.ReadAllAsync<AccountRecord>("account", stoppingToken))
        {
            if (account.State.State.Card is not null)
            {
                pepper.TakeBack();
                throw new InvalidOperationException(
                    $"Keys:Folder has no {Pepper.FileName}, but the store has accounts that belong to one. "
                    + "Restore the folder from the keys' own backup.");
            }
        }
    }
}
