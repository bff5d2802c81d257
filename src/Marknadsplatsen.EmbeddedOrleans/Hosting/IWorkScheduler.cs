namespace Orleans.Embedded;

/// <summary>
/// Where every piece of engine work runs: turns, timers, reminders, collection, time-outs. The default is the thread
/// pool; a simulation puts the work in a queue of its own and runs it on one thread in the order it chooses.
/// </summary>
public interface IWorkScheduler
{
    /// <summary>Runs <paramref name="work"/> later, once, never inside this call. Called from any thread.</summary>
    void Schedule(IThreadPoolWorkItem work);
}
