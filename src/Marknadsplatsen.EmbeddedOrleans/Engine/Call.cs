using Orleans.Storage;

namespace Orleans.Embedded;

/// <summary>One call of a grain's method on its way.</summary>
internal abstract class Call(GrainProxy target, GrainMethod method, object?[] arguments) : Turn
{
    private Activation? runningOn;
    private Task? running;

    internal GrainMethod Method => method;

    internal GrainProxy Target => target;

    internal override bool IsReadOnly => method.IsReadOnly;

    internal override bool Interleaves => method.Interleaves;

    internal override bool KeepsAlive => true;

    internal override void Start(Activation activation)
    {
        Task task;
        try
        {
            var grain = activation.GrainInstance
                ?? throw new Runtime.OrleansException($"The observer {activation.GrainId} is gone.");
            task = method.Invoke(grain, arguments)
                ?? throw new InvalidOperationException($"{method} of {activation.GrainId} returned null for a task.");
        }
        catch (Exception exception)
        {
            task = Task.FromException(exception);
        }

        runningOn = activation;
        running = task;
        if (task.IsCompleted)
        {
            Settle();
        }
        else
        {
            // Captures the activation's scheduler, so that settling is part of its turn order.
            task.GetAwaiter().UnsafeOnCompleted(Settle);
        }
    }

    internal override void Reroute(GrainEngine engine) => target.Deliver(this);

    /// <summary>Answers the caller with what the grain's task came to.</summary>
    protected abstract void Answer(Task task);

    private void Settle()
    {
        // The activation is marked as ending before the caller hears, so that the caller's next call meets a fresh one.
        if (running!.IsFaulted
            && running.Exception!.InnerException is InconsistentStateException { IsSourceActivation: true } conflict)
        {
            conflict.IsSourceActivation = false;
            runningOn!.DropAsInconsistent(conflict);
        }

        Answer(running);
        runningOn!.Finish(this);
    }
}
