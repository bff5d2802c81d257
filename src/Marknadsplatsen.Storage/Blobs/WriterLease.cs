using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Storage.Blobs;

/// <summary>
/// Keeps a second program off the store. The embedded engine runs every grain in one process; a second one would not
/// over-fill anything, since each write is conditional, but both would show old facts. Orleans has its own membership
/// and no such lease.
/// </summary>
internal sealed class WriterLease(
    BlobAccount account,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<WriterLease> logger) : BackgroundService
{
    /// <summary>How long the store stays kept after the last renewal; the longest that Azure gives.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(60);

    /// <summary>Between renewals: two may fail before the lease ends.</summary>
    public static readonly TimeSpan RenewalTime = TimeSpan.FromSeconds(15);

    /// <summary>How long a start waits for a lease that a killed program left behind.</summary>
    public static readonly TimeSpan WaitMax = LeaseTime + TimeSpan.FromSeconds(15);

    private static readonly TimeSpan TryTime = TimeSpan.FromSeconds(5);

    private readonly BlobLeaseClient _lease = account.Erasures.GetBlobClient("writer").GetBlobLeaseClient();

    private readonly TaskCompletionSource _renewing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the lease is being renewed; for tests.</summary>
    internal Task Renewing => _renewing.Task;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await account.Erasures.GetBlobClient("writer").UploadIfMissingAsync(
            BinaryData.FromString("in use while leased"), cancellationToken).ConfigureAwait(false);
        var deadline = time.GetUtcNow() + WaitMax;
        while (!await TryAcquireAsync(cancellationToken).ConfigureAwait(false))
        {
            if (time.GetUtcNow() >= deadline)
            {
                throw new StorageRefusedException(
                    $"The store in container '{account.Facts.Name}' is in use by another program. Stop that one first, "
                    + $"or set another container ({BlobOptions.SectionName}:{nameof(BlobOptions.Container)}).");
            }

            StorageLog.WaitingForLease(logger, account.Facts.Name);
            await Task.Delay(TryTime, time, cancellationToken).ConfigureAwait(false);
        }

        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _lease.ReleaseAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or IOException
            or OperationCanceledException)
        {
            // It ends by itself, and a stop must not hang on a store that is gone.
            StorageLog.LeaseNotReleased(logger, failure);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var until = time.GetUtcNow() + LeaseTime;
        using var timer = new PeriodicTimer(RenewalTime, time);
        _renewing.TrySetResult();
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            var asked = time.GetUtcNow();
            try
            {
                await _lease.RenewAsync(cancellationToken: stoppingToken).ConfigureAwait(false);
                until = asked + LeaseTime;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                var isLost = failure is RequestFailedException
                {
                    Status: (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed,
                };
                if (isLost || time.GetUtcNow() >= until - RenewalTime)
                {
                    StorageLog.LeaseLost(logger, account.Facts.Name, failure);
                    Environment.ExitCode = 1;
                    lifetime.StopApplication();
                    return;
                }
            }
        }
    }

    private async Task<bool> TryAcquireAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _lease.AcquireAsync(LeaseTime, cancellationToken: cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException taken) when (taken.ErrorCode == BlobErrorCode.LeaseAlreadyPresent)
        {
            return false;
        }
    }
}
