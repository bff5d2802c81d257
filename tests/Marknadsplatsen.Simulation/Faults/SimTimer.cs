namespace Marknadsplatsen.Simulation.Faults;

/// <summary>A timer of the simulated world. It rings once when the clock has jumped over many periods.</summary>
internal sealed class SimTimer : ITimer
{
    private readonly SimThread thread;
    private readonly TimerCallback callback;
    private readonly object? state;
    private TimeSpan period;
    private long setting;
    private bool isGone;

    public SimTimer(
        SimThread thread,
        SimMachine? machine,
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period)
    {
        (this.thread, Machine, this.callback, this.state) = (thread, machine, callback, state);
        Change(dueTime, period);
    }

    /// <summary>The machine whose clock it hangs on; it rings no more when that is off.</summary>
    public SimMachine? Machine { get; }

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (isGone)
        {
            return false;
        }

        this.period = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
        setting = dueTime == Timeout.InfiniteTimeSpan ? 0 : thread.Set(this, dueTime);
        return true;
    }

    /// <summary>Whether it still waits as it was set then.</summary>
    public bool IsSetAs(long number) => setting == number && Machine is not { IsOn: false };

    public void Ring()
    {
        if (isGone || Machine is { LosesAlarm: true })
        {
            return;
        }

        setting = period == Timeout.InfiniteTimeSpan ? 0 : thread.Set(this, period);
        callback(state);
    }

    public void Dispose()
    {
        isGone = true;
        setting = 0;
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
