using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Messages;

/// <summary>
/// Carries messages out beside the pages that asked: few at once, several tries each, and never more in waiting than
/// the memory is meant for. A message that waits for its next try holds up no other.
/// </summary>
internal sealed class MessageQueue(IEnumerable<MessageWay> ways, TimeProvider time, ILogger<MessageQueue> log)
    : IMessageSender, IHostedService, IDisposable
{
    /// <summary>Messages that wait or are tried, all ways together: chosen, a full queue takes about 1 MB.</summary>
    public const int WaitingCountMax = 1_000;

    /// <summary>Connections to mail and text servers at once: chosen, what small servers let in.</summary>
    public const int AtOnceMax = 4;

    /// <summary>How long one try may take before it counts as failed: chosen.</summary>
    public static readonly TimeSpan TryMax = TimeSpan.FromSeconds(20);

    /// <summary>How long each try after the first waits: chosen, a code still comes while it is of use.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
        [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    private readonly Dictionary<ContactKind, MessageWay> byKind = ways.ToDictionary(way => way.Carrier.Kind);
    private readonly SemaphoreSlim turns = new(AtOnceMax);
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int waiting;
    private int isStopping;

    /// <inheritdoc/>
    public bool Reaches(ContactKind kind) => byKind.ContainsKey(kind);

    /// <inheritdoc/>
    public bool HasRoom(ContactKind kind) =>
        byKind.TryGetValue(kind, out var way) && Volatile.Read(ref waiting) < WaitingCountMax && way.HasRoom;

    /// <inheritdoc/>
    public Task<MessageOutcome> SendAsync(OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!byKind.TryGetValue(message.Kind, out var way))
        {
            return Task.FromResult(MessageOutcome.NoCarrier);
        }

        if (Interlocked.Increment(ref waiting) > WaitingCountMax)
        {
            Leave();
            MessageLog.QueueFull(log, message.Kind, WaitingCountMax);
            return Task.FromResult(MessageOutcome.QueueFull);
        }

        if (!way.TryCount())
        {
            Leave();
            MessageLog.DayIsFull(log, message.Kind, way.PerDayMax);
            return Task.FromResult(MessageOutcome.DayIsFull);
        }

        // On a thread of its own choosing: neither a page nor a grain's turn may carry on with what comes here.
        return Task.Run(() => CarryAsync(way.Carrier, message), CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets what is being carried end, and gives up what only waits.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host may be stopped again by whoever waited for it, and may have let go of everything by then.
        if (Interlocked.Exchange(ref isStopping, 1) == 1)
        {
            return;
        }

        await stopping.CancelAsync();
        if (Volatile.Read(ref waiting) > 0)
        {
            await Task.WhenAny(idle.Task, Task.Delay(Timeout.Infinite, cancellationToken));
        }
    }

    public void Dispose()
    {
        foreach (var way in byKind.Values)
        {
            (way.Carrier as IDisposable)?.Dispose();
        }

        turns.Dispose();
        stopping.Dispose();
    }

    private async Task<MessageOutcome> CarryAsync(IMessageCarrier carrier, OutgoingMessage message)
    {
        try
        {
            for (var tried = 0; ; tried++)
            {
                if (time.GetUtcNow() >= message.UsefulUntilUtc || stopping.IsCancellationRequested)
                {
                    return MessageOutcome.GivenUp;
                }

                if (await TryAsync(carrier, message, tried + 1) is { } outcome)
                {
                    return outcome;
                }

                if (tried == Waits.Count)
                {
                    MessageLog.GivenUp(log, message.Kind);
                    return MessageOutcome.GivenUp;
                }

                await Task.Delay(Waits[tried], time, stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return MessageOutcome.GivenUp;
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>One try; null when another may do.</summary>
    private async Task<MessageOutcome?> TryAsync(IMessageCarrier carrier, OutgoingMessage message, int number)
    {
        await turns.WaitAsync(stopping.Token);
        try
        {
            using var tooLong = new CancellationTokenSource(TryMax, time);
            await carrier.CarryAsync(message, tooLong.Token);
            return MessageOutcome.Carried;
        }
        catch (MessageRefusedException)
        {
            MessageLog.Refused(log, message.Kind);
            return MessageOutcome.Refused;
        }
        catch (Exception failure)
        {
            // Only the kind of failure: its words may hold an address.
            MessageLog.TryFailed(log, number, Waits.Count + 1, message.Kind, failure.GetType().Name);
            return null;
        }
        finally
        {
            turns.Release();
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref waiting) == 0 && Volatile.Read(ref isStopping) == 1)
        {
            idle.TrySetResult();
        }
    }
}
