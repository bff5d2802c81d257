namespace Orleans.Embedded;

/// <summary>Which turn of an activation runs when. All of it happens inside the turn order, but where noted.</summary>
internal abstract class ActivationTurns : TurnScheduler
{
    private TurnQueue waiting;
    private RunningTurns running;
    private bool pumping;
    private volatile Phase phase;

    /// <summary>True once turns go elsewhere. Asked from any thread.</summary>
    internal bool IsGone => phase == Phase.Gone;

    protected Phase Phase
    {
        get => phase;
        set => phase = value;
    }

    protected bool IsRunningNothing => running.IsNone;

    protected bool IsIdle => running.IsNone && waiting.IsEmpty;

    /// <summary>Starts the turn, or lets it wait. Inside the turn order, as everything below but where noted.</summary>
    internal void Accept(Turn turn)
    {
        if (phase == Phase.Gone)
        {
            PassOn(turn);
        }
        else if (phase == Phase.Valid && running.Allow(turn))
        {
            Begin(turn);
        }
        else
        {
            waiting.Add(turn);
        }
    }

    internal void Finish(Turn turn)
    {
        running.Remove(turn);
        OnFinished(turn);
        GoOn();
    }

    // Starts what may start now. A turn that finishes at once comes back here and leaves the rest to the loop.
    internal void GoOn()
    {
        if (pumping)
        {
            return;
        }

        pumping = true;
        while (phase == Phase.Valid && !running.IsExclusive && waiting.First is { } first && running.Allow(first))
        {
            if (first.IsReadOnly)
            {
                for (var some = waiting.TakeReadOnly(); some.Take() is { } reader;)
                {
                    Accept(reader);
                }
            }
            else
            {
                Begin(waiting.Take()!);
            }
        }

        pumping = false;
        if (running.IsNone && (waiting.IsEmpty || phase != Phase.Valid))
        {
            OnNothingLeft();
        }
    }

    /// <summary>
    /// Turns may run from now on. Each one that waited is looked at anew, so that one which interleaves does not stand
    /// behind one which does not.
    /// </summary>
    protected void BeValid()
    {
        phase = Phase.Valid;
        var arrived = waiting;
        waiting = default;
        while (arrived.Take() is { } turn)
        {
            Accept(turn);
        }
    }

    /// <summary>A turn no longer waits.</summary>
    protected virtual void OnTaken()
    {
    }

    /// <summary>Runs the turn's code.</summary>
    protected abstract void Start(Turn turn);

    /// <summary>A turn is over.</summary>
    protected abstract void OnFinished(Turn turn);

    /// <summary>Nothing runs and nothing more may start.</summary>
    protected abstract void OnNothingLeft();

    /// <summary>Sends a turn where it belongs, now that the activation is gone.</summary>
    protected abstract void PassOn(Turn turn);

    protected void PassOnWaiting()
    {
        while (waiting.Take() is { } turn)
        {
            PassOn(turn);
        }
    }

    private void Begin(Turn turn)
    {
        OnTaken();
        if (turn.IsAbandoned)
        {
            return;
        }

        running.Add(turn);
        Start(turn);
    }
}
