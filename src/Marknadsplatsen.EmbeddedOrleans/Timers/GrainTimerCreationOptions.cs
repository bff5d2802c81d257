using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>How a grain timer behaves.</summary>
public readonly struct GrainTimerCreationOptions()
{
    /// <summary>A timer that neither interleaves nor keeps its activation alive.</summary>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>When it first fires; <see cref="Timeout.InfiniteTimeSpan"/> for not until changed.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>
    /// The time from one callback's end to the next; <see cref="Timeout.InfiniteTimeSpan"/> for only once.
    /// </summary>
    public required TimeSpan Period { get; init; }

    /// <summary>
    /// True when the callback may run while a call of the same activation awaits, and the other way around.
    /// </summary>
    public bool Interleave { get; init; }

    /// <summary>True when firing counts as use, so that idle collection waits.</summary>
    public bool KeepAlive { get; init; }
}
