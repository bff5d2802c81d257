namespace Marknadsplatsen.Simulation.Faults;

/// <summary>
/// The one thread of a simulated world. Whatever can go on waits in one list, and chance says what goes on next; the
/// clock moves a little with each step, and to the next timer when nothing else is left to do.
/// </summary>
internal sealed class SimThread : SynchronizationContext
{
    // How often a step takes time, and how much: chosen so that timers fall due between steps as well as after them.
    private const int StepsPerTick = 4;
    private static readonly long StepTicks = TimeSpan.FromMilliseconds(2).Ticks;

    private readonly Dice dice;
    private readonly int thread = Environment.CurrentManagedThreadId;
    private readonly List<SimStep> ready = [];
    private readonly PriorityQueue<(SimTimer Timer, long Setting), (long DueAt, long Number)> alarms = new();
    private long set;

    public SimThread(Dice dice) => this.dice = dice;

    /// <summary>Since the world began, in ticks.</summary>
    public long Ticks { get; private set; }

    /// <summary>Steps taken.</summary>
    public long StepCount { get; private set; }

    /// <summary>What has happened, in one number: two runs that agree in it went the same way.</summary>
    public ulong Trace { get; private set; }

    /// <summary>Whether nothing can go on before the clock moves.</summary>
    public bool IsIdle => ready.Count == 0;

    /// <summary>Puts a fact into the trace.</summary>
    public void Note(ulong fact) => Trace = Dice.Mix((Trace * 31) + fact);

    /// <summary>Something that can go on from now.</summary>
    public void Add(SimStep step)
    {
        if (Environment.CurrentManagedThreadId != thread)
        {
            throw new InvalidOperationException("Something of the simulated world ran on a thread of its own.");
        }

        ready.Add(step);
    }

    /// <summary>Something of nobody's machine that can go on after a while.</summary>
    public void After(TimeSpan span, Action action)
    {
        if (span <= TimeSpan.Zero)
        {
            Add(SimStep.Of(action));
        }
        else
        {
            _ = new SimTimer(this, null, _ => action(), null, span, Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => Add(SimStep.Of(() => d(state)));

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>A timer waits from now.</summary>
    public long Set(SimTimer timer, TimeSpan due)
    {
        alarms.Enqueue((timer, ++set), (Ticks + due.Ticks, set));
        return set;
    }

    /// <summary>Takes one step; false when nothing is left to do, now or later.</summary>
    public bool Step()
    {
        Ring();
        if (ready.Count == 0 && !MoveToNextAlarm())
        {
            return false;
        }

        var chosen = dice.Below(ready.Count);
        var step = ready[chosen];
        ready[chosen] = ready[^1];
        ready.RemoveAt(ready.Count - 1);
        Note(((ulong)chosen << 32) ^ (ulong)Ticks);
        StepCount++;
        if (StepCount % StepsPerTick == 0)
        {
            Ticks += StepTicks;
        }

        Run(step);
        return true;
    }

    /// <summary>The time in between passes at once, as for a machine that has slept.</summary>
    public void Jump(TimeSpan span) => Ticks += span.Ticks;

    private void Run(SimStep step)
    {
        if (step.Machine is { IsOn: false })
        {
            return;
        }

        // What grains await comes back to their own scheduler, and what people await comes back here.
        SetSynchronizationContext(step.Machine is null ? this : null);
        try
        {
            step.Run();
        }
        finally
        {
            SetSynchronizationContext(null);
        }
    }

    private void Ring()
    {
        while (alarms.TryPeek(out var alarm, out var due) && due.DueAt <= Ticks)
        {
            alarms.Dequeue();
            if (alarm.Timer.IsSetAs(alarm.Setting))
            {
                Add(new SimStep(alarm.Timer.Machine, null, alarm.Timer.Ring));
            }
        }
    }

    private bool MoveToNextAlarm()
    {
        while (ready.Count == 0 && alarms.TryPeek(out var alarm, out var due))
        {
            if (!alarm.Timer.IsSetAs(alarm.Setting))
            {
                alarms.Dequeue();
                continue;
            }

            Ticks = Math.Max(Ticks, due.DueAt);
            Ring();
        }

        return ready.Count > 0;
    }
}
