using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Delivery;

/// <summary>
/// Delivers what waits in a grain's record, to each receiver by itself: one that fails or is slow holds up no other,
/// and one that has heard of a version is not told of it again. It reads only what is stored, and changes nothing.
/// </summary>
/// <remarks>
/// Deliveries run on the grain's own scheduler, beside its turns and not as one of them. A turn that awaited a receiver
/// would keep an activation that is to be dropped from ending, while the receiver may itself wait for the next one; and
/// so would a turn that awaits the grain's own marking, which no ending activation takes up.
/// </remarks>
internal sealed class OutboxPump
{
    /// <summary>Receivers told at once, so that a long list does not flood the engine. Chosen.</summary>
    public const int AtOnceMax = 32;

    /// <summary>
    /// How long after a failed delivery the next try comes: chosen, short beside a person's patience. It doubles with
    /// each round that fails too.
    /// </summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait between two tries: chosen, a repaired receiver is up to date within minutes.</summary>
    public static readonly TimeSpan RetryAfterMax = TimeSpan.FromMinutes(5);

    private readonly Func<ImmutableDictionary<string, long>> waiting;
    private readonly Func<string, Task> deliver;
    private readonly Func<ImmutableDictionary<string, long>, Task> mark;
    private readonly ILogger log;
    private readonly IGrainTimer soon;
    private readonly IGrainTimer later;
    private readonly Dictionary<string, long> told = new(StringComparer.Ordinal);
    private readonly HashSet<string> underWay = new(StringComparer.Ordinal);
    private readonly HashSet<string> failed = new(StringComparer.Ordinal);
    private int laneCount;
    private int failedRounds;
    private bool isMarking;
    private bool isToTryAgain;
    private bool isLetGo;

    /// <param name="grain">The grain whose record it is.</param>
    /// <param name="waiting">Who has yet to hear of which version, as stored now.</param>
    /// <param name="deliver">Tells one receiver the latest whole value; completes when it has been heard.</param>
    /// <param name="mark">
    /// Has the grain forget, in a turn of its own, what receivers have heard; what is newer by then stays.
    /// </param>
    /// <param name="log">Where a failed delivery is told.</param>
    public OutboxPump(
        Grain grain,
        Func<ImmutableDictionary<string, long>> waiting,
        Func<string, Task> deliver,
        Func<ImmutableDictionary<string, long>, Task> mark,
        ILogger log)
    {
        (this.waiting, this.deliver, this.mark, this.log) = (waiting, deliver, mark, log);
        soon = Timer(grain, Advance);
        later = Timer(grain, TryFailedAgain);
    }

    private bool IsTimeToMark =>
        !isLetGo && !isMarking && told.Count > 0 && (laneCount == 0 || told.Count >= AtOnceMax);

    /// <summary>Delivers soon after the turn that calls this.</summary>
    public void Arm()
    {
        if (!isLetGo)
        {
            soon.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>
    /// Delivers no more, because the activation ends. What is under way is not waited for; the next activation delivers
    /// it again.
    /// </summary>
    public void LetGo() => isLetGo = true;

    /// <summary>How long to wait after so many rounds that have failed.</summary>
    public static TimeSpan RetryWait(int failedRounds)
    {
        // Sixteen doublings are far beyond the longest wait, and far from what a TimeSpan cannot hold.
        var wait = RetryAfter * (1 << Math.Min(failedRounds, 16));
        return wait < RetryAfterMax ? wait : RetryAfterMax;
    }

    private static IGrainTimer Timer(Grain grain, Action tick) => grain.RegisterGrainTimer(
        () =>
        {
            tick();
            return Task.CompletedTask;
        },
        new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)
        {
            Interleave = true,
            KeepAlive = true,
        });

    private void TryFailedAgain()
    {
        isToTryAgain = false;
        failedRounds++;
        failed.Clear();
        Advance();
    }

    /// <summary>Starts what can start. What it starts goes on by itself, and ends in here again.</summary>
    private void Advance()
    {
        while (laneCount < AtOnceMax && Next() is not null)
        {
            laneCount++;
            _ = RunLane();
        }

        if (IsTimeToMark)
        {
            _ = Mark();
        }
    }

    /// <summary>Who has waited longest of those who can be told now; the order does not hang on the process.</summary>
    private KeyValuePair<string, long>? Next()
    {
        KeyValuePair<string, long>? next = null;
        foreach (var entry in isLetGo ? ImmutableDictionary<string, long>.Empty : waiting())
        {
            var isTold = told.TryGetValue(entry.Key, out var heard) && heard >= entry.Value;
            if (!isTold && !underWay.Contains(entry.Key) && !failed.Contains(entry.Key)
                && (next is not { } best || IsBefore(entry, best)))
            {
                next = entry;
            }
        }

        return next;
    }

    private static bool IsBefore(KeyValuePair<string, long> one, KeyValuePair<string, long> other) =>
        one.Value != other.Value
            ? one.Value < other.Value
            : string.CompareOrdinal(one.Key, other.Key) < 0;

    /// <summary>Tells one receiver after the other until nobody waits.</summary>
    private async Task RunLane()
    {
        while (Next() is { Key: var receiver, Value: var version })
        {
            underWay.Add(receiver);
            try
            {
                await deliver(receiver);
                told[receiver] = version;
            }
            catch (Exception failure)
            {
                failed.Add(receiver);
                Delay(failure);
            }

            underWay.Remove(receiver);
            if (IsTimeToMark)
            {
                _ = Mark();
            }
        }

        laneCount--;
        failedRounds = laneCount == 0 && failed.Count == 0 ? 0 : failedRounds;
        Advance();
    }

    private async Task Mark()
    {
        isMarking = true;
        try
        {
            var heard = told.ToImmutableDictionary(StringComparer.Ordinal);
            await mark(heard);
            foreach (var (receiver, version) in heard)
            {
                if (told[receiver] == version)
                {
                    told.Remove(receiver);
                }
            }
        }
        catch (Exception failure)
        {
            Delay(failure);
            return;
        }
        finally
        {
            isMarking = false;
        }

        Advance();
    }

    private void Delay(Exception failure)
    {
        if (isLetGo)
        {
            return;
        }

        DeliveryLog.Delayed(log, failure);
        if (!isToTryAgain)
        {
            isToTryAgain = true;
            later.Change(RetryWait(failedRounds), Timeout.InfiniteTimeSpan);
        }
    }
}
