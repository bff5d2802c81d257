using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Grains.Inquiries;
using Marknadsplatsen.Grains.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>
/// Keeps the shelf of questions and answers fresh: at once when this process has changed an entry, else within a
/// minute. It reads the store beside the grains, and after the first time only what has changed. While the store cannot
/// be read the shelf stays as it is.
/// </summary>
internal sealed class FaqFollower(FaqShelf shelf, IFactScan facts, TimeProvider time, ILogger<FaqFollower> log)
    : BackgroundService
{
    /// <summary>How long an entry of another process may look as before: chosen, nobody waits for it.</summary>
    public static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(1);

    private long after;

    /// <summary>Reads what has changed since the last time; everything the first time.</summary>
    public async Task ReadAsync(CancellationToken cancelled)
    {
        shelf.BeginReading();
        // Asked first: what is written while the store is read is read again the next time.
        var position = await facts.PositionAsync(cancelled);
        await foreach (var fact in facts.ReadChangedAsync<FaqRecord>(FaqNames.State, after, cancelled))
        {
            if (AssignmentId.TryParse(fact.Key, null, out var assignment))
            {
                shelf.Read(assignment, fact.State.Entries);
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
                InquiryLog.EntriesNotRead(log, failure);
            }

            await Task.Delay(ReadEvery, time, stoppingToken);
        }
    }
}
