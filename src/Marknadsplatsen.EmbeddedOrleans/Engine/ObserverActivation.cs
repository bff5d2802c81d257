using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>
/// What stands behind a reference to an observer. The observer is held weakly, gets one message at a time, and can be
/// as slow as it likes: what it cannot keep up with is dropped, and the grain never waits.
/// </summary>
internal sealed class ObserverActivation(GrainEngine engine, GrainId id, IGrainObserver observer)
    : Activation(engine, id, null)
{
    private readonly WeakReference<IGrainObserver> observer = new(observer);
    private int backlog;

    public override object? GrainInstance => observer.TryGetTarget(out var target) ? target : null;

    internal override void Post(Turn turn)
    {
        if (Interlocked.Increment(ref backlog) <= Engine.Options.ObserverBacklogMax)
        {
            base.Post(turn);
        }
        else
        {
            Interlocked.Decrement(ref backlog);
            EngineLog.ObserverOverrun(Engine.Log, GrainId);
            turn.Reject(new OrleansException($"The observer {GrainId} does not keep up."));
        }
    }

    internal override void CollectIfIdle(long now, long age)
    {
        if (GrainInstance is null)
        {
            Delete();
        }
    }

    internal override void EndWhenDone() => Delete();

    /// <summary>No message reaches the observer from now on.</summary>
    internal void Delete()
    {
        Vanish();
        Engine.Remove(this);
    }

    protected override void OnTaken() => Interlocked.Decrement(ref backlog);
}
