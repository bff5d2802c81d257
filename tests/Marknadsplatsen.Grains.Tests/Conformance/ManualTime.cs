namespace Marknadsplatsen.Grains.Tests.Conformance;

/// <summary>A clock that moves only when told to, and fires the timers it passes in order.</summary>
internal sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock guard = new();
    private readonly List<Waiting> timers = [];
    private DateTimeOffset now = start;
    private TaskCompletionSource set = NotSet();

    public ManualTime()
        : this(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (guard)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock and runs every callback that falls due on the way, each at its own instant.</summary>
    public void Advance(TimeSpan span)
    {
        var end = GetUtcNow() + span;
        while (TakeDue(end) is { } due)
        {
            due.Callback();
        }
    }

    /// <summary>
    /// Moves the clock, and on to the next timer that is due for each one that is set before
    /// <paramref name="happened"/>: for an engine that reads the clock and sets its timer without turning back between.
    /// </summary>
    public async Task PassAsync(TimeSpan span, Task happened)
    {
        var nextSet = WhenSet();
        for (Advance(span); await Task.WhenAny(happened, nextSet) != happened; Advance(UntilNextDue()))
        {
            nextSet = WhenSet();
        }

        await happened;
    }

    private static TaskCompletionSource NotSet() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TimeSpan UntilNextDue()
    {
        lock (guard)
        {
            return timers.Count == 0 ? TimeSpan.Zero : timers.Min(timer => timer.DueAt) - now;
        }
    }

    /// <summary>Completes when a timer is set from now on.</summary>
    private Task WhenSet()
    {
        lock (guard)
        {
            set = set.Task.IsCompleted ? NotSet() : set;
            return set.Task;
        }
    }

    // The clock reaches the end in the same breath as nothing more is due: a timer set later is set at the end.
    private Waiting? TakeDue(DateTimeOffset end)
    {
        lock (guard)
        {
            var due = timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
            if (due is null)
            {
                now = end;
            }
            else
            {
                now = due.DueAt > now ? due.DueAt : now;
                Schedule(due, due.Period);
            }

            return due;
        }
    }

    private void Schedule(Waiting timer, TimeSpan dueTime)
    {
        timers.Remove(timer);
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            timer.DueAt = now + dueTime;
            timers.Add(timer);
            set.TrySetResult();
        }
    }

    private sealed class Waiting(ManualTime time, Action callback) : ITimer
    {
        public Action Callback => callback;

        public DateTimeOffset DueAt { get; set; }

        public TimeSpan Period { get; private set; }

        private bool IsGone { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (IsGone)
            {
                return false;
            }

            // As the system's timers do, one that is due at once does not wait for the clock to move.
            var fires = dueTime == TimeSpan.Zero;
            lock (time.guard)
            {
                Period = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
                time.Schedule(this, fires ? Period : dueTime);
            }

            if (fires)
            {
                callback();
            }

            return true;
        }

        public void Dispose()
        {
            Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            IsGone = true;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
