using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Privacy;

/// <summary>
/// Erases a person while they wait, and takes care of what could not be done at once: it looks again after a minute,
/// and everywhere once a day.
/// </summary>
internal sealed class ErasureCare(
    PersonErasure erasure, IErasures erasures, TimeProvider time, ILogger<ErasureCare> log) : BackgroundService
{
    /// <summary>How often the whole store is looked through: required, nothing is left after a day.</summary>
    public static readonly TimeSpan SweepEvery = TimeSpan.FromHours(24);

    /// <summary>How long after something failed it is tried again: chosen.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How often the bytes are tried to be removed while the person waits: chosen, five seconds, which is longer than
    /// anything reads the whole store.
    /// </summary>
    public const int ScrubTryCountMax = 20;

    /// <summary>How long after one such try the next one comes.</summary>
    public static readonly TimeSpan ScrubAgainAfter = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim wish = new(0);

    /// <summary>
    /// Removes everything about a person. When it throws, the person may or may not be marked as erased; whatever a
    /// marked one has left is removed within minutes.
    /// </summary>
    public async Task EraseAsync(ParticipantId participant, CancellationToken cancellationToken)
    {
        try
        {
            await erasure.EraseAsync(participant, cancellationToken);
            await ScrubAsync(cancellationToken);
        }
        catch (IOException)
        {
            // Every record is gone; only the log of the store still has old bytes.
            wish.Release();
        }
        catch
        {
            wish.Release();
            throw;
        }
    }

    /// <summary>Looks through everything now.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var found = await erasure.SweepAsync(cancellationToken);
        if (found > 0)
        {
            PrivacyLog.Swept(log, found);
            await erasures.ScrubAsync(cancellationToken);
        }

        await erasures.ScrubOwedAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        wish.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = SweepEvery;
        while (!stoppingToken.IsCancellationRequested)
        {
            using var due = new CancellationTokenSource(wait, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, stoppingToken);
            try
            {
                await wish.WaitAsync(either.Token);
                await Task.Delay(RetryAfter, time, stoppingToken);
            }
            catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
            {
                // It is time for the daily look.
            }

            wait = await TryAsync(stoppingToken) ? SweepEvery : RetryAfter;
        }
    }

    private async Task<bool> TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SweepAsync(stoppingToken);
            return true;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            PrivacyLog.SweepFailed(log, failure);
            return false;
        }
    }

    /// <summary>Somebody may be reading the whole store; that is soon over.</summary>
    private async Task ScrubAsync(CancellationToken cancellationToken)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                await erasures.ScrubAsync(cancellationToken);
                return;
            }
            catch (IOException) when (tried < ScrubTryCountMax)
            {
                await Task.Delay(ScrubAgainAfter, time, cancellationToken);
            }
        }
    }
}
