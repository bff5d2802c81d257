using System.Diagnostics.CodeAnalysis;

namespace Orleans.Embedded;

/// <summary>
/// A turn order: whatever is posted runs one piece at a time, in order, under this task scheduler, so that the rest of
/// a method after an await comes back here. Nothing runs on a thread of its own; the work scheduler lends one.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A task that has run holds nothing to dispose.")]
internal abstract class TurnScheduler : TaskScheduler, IThreadPoolWorkItem
{
    // After this many batches the thread is given back, so that a busy activation cannot keep it. Chosen.
    private const int BatchesPerLoan = 8;

    // Marks an inbox that is being worked on and is empty. Null marks one that nobody works on.
    private static readonly WorkItem BeingDrained = new Continuation(Task.CompletedTask);

    // A stack of what was posted, newest first, pushed to from any thread.
    private WorkItem? inbox;
    private Task? drain;

    public override int MaximumConcurrencyLevel => 1;

    protected abstract IWorkScheduler Threads { get; }

    internal bool IsCurrent => ReferenceEquals(Current, this);

    /// <summary>Puts an item last in the turn order. Called from any thread.</summary>
    internal void Enqueue(WorkItem item)
    {
        WorkItem? head;
        do
        {
            head = Volatile.Read(ref inbox);
            item.Next = head;
        }
        while (Interlocked.CompareExchange(ref inbox, item, head) != head);

        if (head is null)
        {
            Threads.Schedule(this);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        // Only inside a task is Current this scheduler, and a task runs once: hence one per loan of a thread.
        drain = new Task(static state => ((TurnScheduler)state!).Drain(), this);
        drain.Start(this);
    }

    /// <summary>Runs one item that is not the rest of a method; never throws.</summary>
    protected abstract void Run(WorkItem item);

    protected sealed override void QueueTask(Task task)
    {
        if (ReferenceEquals(task, drain))
        {
            TryExecuteTask(task);
        }
        else
        {
            Enqueue(new Continuation(task));
        }
    }

    protected sealed override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && IsCurrent && TryExecuteTask(task);

    protected sealed override IEnumerable<Task> GetScheduledTasks() => [];

    private void Drain()
    {
        drain = null;
        for (var batch = 0; batch < BatchesPerLoan; batch++)
        {
            var newest = Interlocked.Exchange(ref inbox, BeingDrained)!;
            if (ReferenceEquals(newest, BeingDrained))
            {
                if (Interlocked.CompareExchange(ref inbox, null, BeingDrained) == BeingDrained)
                {
                    return;
                }

                continue;
            }

            for (var item = OldestFirst(newest); item is not null;)
            {
                var next = item.Next;
                item.Next = null;
                if (item is Continuation rest)
                {
                    TryExecuteTask(rest.Task);
                }
                else
                {
                    Run(item);
                }

                item = next;
            }
        }

        Threads.Schedule(this);
    }

    private static WorkItem? OldestFirst(WorkItem newest)
    {
        WorkItem? ordered = null;
        for (var item = newest; item is not null && !ReferenceEquals(item, BeingDrained);)
        {
            var older = item.Next;
            item.Next = ordered;
            ordered = item;
            item = older;
        }

        return ordered;
    }
}
