namespace Orleans.Embedded;

/// <summary>
/// Every call that waits for an answer, so that it can time out without a timer of its own: a sweep looks at the oldest
/// ones.
/// </summary>
internal sealed class CallsUnderWay
{
    // Many more lists than processors, so that two callers seldom meet in one. A power of two.
    private const int ShardCount = 64;

    private readonly CallShard[] shards = new CallShard[ShardCount];
    private readonly TimeProvider time;
    private readonly IWorkScheduler scheduler;
    private readonly TimeSpan timeout;
    private readonly long timeoutTicks;
    private readonly TaskCompletionSource emptied = new();
    private volatile bool someoneWaits;

    internal CallsUnderWay(TimeProvider time, IWorkScheduler scheduler, TimeSpan timeout)
    {
        (this.time, this.scheduler, this.timeout) = (time, scheduler, timeout);
        timeoutTicks = (long)(timeout.TotalSeconds * time.TimestampFrequency);
        for (var i = 0; i < shards.Length; i++)
        {
            shards[i] = new CallShard();
        }
    }

    /// <summary>Completes once no call waits for an answer. Asked once, when the engine stops.</summary>
    internal Task WhenEmpty()
    {
        someoneWaits = true;
        SignalIfEmpty();
        return emptied.Task;
    }

    internal void Add(AnsweredCall call)
    {
        call.SentAt = time.GetTimestamp();
        shards[Environment.CurrentManagedThreadId & (ShardCount - 1)].Add(call);
    }

    internal void Remove(AnsweredCall call)
    {
        call.Shard?.Remove(call);
        if (someoneWaits)
        {
            SignalIfEmpty();
        }
    }

    internal void Sweep()
    {
        var before = time.GetTimestamp() - timeoutTicks;
        foreach (var shard in shards)
        {
            while (shard.TakeOlderThan(before) is { } call)
            {
                Remove(call);

                // Its own piece of work, because a caller's continuation may run inside it.
                scheduler.Schedule(new ScheduledAction(() => call.TryFail(TimedOut(call))));
            }
        }
    }

    private void SignalIfEmpty()
    {
        if (Array.TrueForAll(shards, shard => shard.IsEmpty))
        {
            emptied.TrySetResult();
        }
    }

    private TimeoutException TimedOut(AnsweredCall call) =>
        new($"{call.Method} of {call.Target.Id} did not answer within {timeout}. What became of it is unknown.");
}
