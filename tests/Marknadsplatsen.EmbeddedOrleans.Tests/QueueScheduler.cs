using Orleans.Embedded;

namespace Marknadsplatsen.EmbeddedOrleans.Tests;

/// <summary>Keeps the engine's work in a queue and runs it on the test's own thread, one piece after another.</summary>
internal sealed class QueueScheduler : IWorkScheduler
{
    private readonly Queue<IThreadPoolWorkItem> work = new();

    public int ScheduledCount { get; private set; }

    public void Schedule(IThreadPoolWorkItem work)
    {
        ScheduledCount++;
        this.work.Enqueue(work);
    }

    /// <summary>Runs until nothing is left to run.</summary>
    public void RunAll()
    {
        while (work.TryDequeue(out var next))
        {
            next.Execute();
        }
    }
}
