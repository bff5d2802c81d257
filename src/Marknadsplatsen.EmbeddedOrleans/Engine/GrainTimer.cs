using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>A timer whose callback is a turn of its activation. At most one callback waits or runs at a time.</summary>
internal sealed class GrainTimer : Turn, IGrainTimer
{
    private readonly Activation activation;
    private readonly Func<CancellationToken, Task> callback;
    private readonly CancellationTokenSource stopped = new();
    private readonly ITimer timer;
    private readonly bool interleaves;
    private readonly bool keepsAlive;
    private TimeSpan period;
    private TimeSpan? changedDueTime;
    private int firing;
    private Task? running;

    internal GrainTimer(
        Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        Check(options.DueTime);
        Check(options.Period);
        (this.activation, this.callback, period) = (activation, callback, options.Period);
        (interleaves, keepsAlive) = (options.Interleave, options.KeepAlive);
        timer = activation.Engine.CreateTimer(static state => ((GrainTimer)state!).Fire(), this, options.DueTime);
    }

    internal override bool IsReadOnly => false;

    internal override bool Interleaves => interleaves;

    internal override bool KeepsAlive => keepsAlive;

    internal override bool IsAbandoned => stopped.IsCancellationRequested;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime);
        Check(period);
        this.period = period;
        if (Volatile.Read(ref firing) != 0)
        {
            changedDueTime = dueTime;
        }
        else if (!IsAbandoned)
        {
            timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        if (!IsAbandoned)
        {
            stopped.Cancel();
            timer.Dispose();
            activation.Forget(this);
        }
    }

    internal override void Start(Activation on)
    {
        try
        {
            running = callback(stopped.Token) ?? Task.CompletedTask;
        }
        catch (Exception exception)
        {
            running = Task.FromException(exception);
        }

        if (running.IsCompleted)
        {
            Settle();
        }
        else
        {
            running.GetAwaiter().UnsafeOnCompleted(Settle);
        }
    }

    internal override void Reroute(GrainEngine engine)
    {
        // The timer died with its activation.
    }

    internal override void Reject(Exception exception)
    {
        // The timer died with its activation.
    }

    // On the time provider's thread: only passes the word on. A tick that meets one still waiting is the same tick.
    private void Fire()
    {
        if (Interlocked.Exchange(ref firing, 1) == 0)
        {
            activation.Post(this);
        }
    }

    private void Settle()
    {
        if (running!.Exception?.InnerException is { } exception && !IsAbandoned)
        {
            activation.OnTimerFailed(exception);
        }

        var next = changedDueTime ?? period;
        (running, changedDueTime) = (null, null);
        Volatile.Write(ref firing, 0);
        if (!IsAbandoned)
        {
            timer.Change(next, Timeout.InfiniteTimeSpan);
        }

        activation.Finish(this);
    }

    private static void Check(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((long)span.TotalMilliseconds, -1, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)span.TotalMilliseconds, uint.MaxValue - 1, nameof(span));
    }
}
