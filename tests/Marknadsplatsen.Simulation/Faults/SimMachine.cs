using Orleans.Embedded;

namespace Marknadsplatsen.Simulation.Faults;

/// <summary>
/// One computer: the clock and the threads of one engine. When its power goes, everything that was under way on it is
/// lost, and nothing of it comes back.
/// </summary>
/// <param name="thread">The world's thread, which all machines share.</param>
/// <param name="wall">How far the clock on the wall is from where it should be.</param>
/// <param name="losesAlarm">Whether an alarm that rings now is not heard; a planted fault.</param>
internal sealed class SimMachine(SimThread thread, Func<TimeSpan> wall, Func<bool> losesAlarm)
    : TimeProvider, IWorkScheduler
{
    private static readonly DateTimeOffset Beginning = new(2026, 10, 24, 21, 40, 0, TimeSpan.Zero);

    public bool IsOn { get; private set; } = true;

    public bool LosesAlarm => losesAlarm();

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void TurnOff() => IsOn = false;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Beginning.AddTicks(thread.Ticks) + wall();

    /// <inheritdoc/>
    public override long GetTimestamp() => thread.Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new SimTimer(thread, this, callback, state, dueTime, period);

    /// <inheritdoc/>
    public void Schedule(IThreadPoolWorkItem work)
    {
        if (IsOn)
        {
            thread.Add(new SimStep(this, work, null));
        }
    }
}
