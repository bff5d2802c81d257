using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded;

/// <summary>One grain in memory: its object, its turn order and the rules for which turns may run together.</summary>
internal class Activation : ActivationTurns, IGrainContext
{
    private readonly GrainClass? grainClass;
    private object? grain;
    private List<IReadOnActivation>? statesToRead;
    private List<GrainTimer>? timers;
    private Exception? failure;
    private DeactivationReason? endReason;
    private long lastUsedAt;
    private long keepUntil;

    internal Activation(GrainEngine engine, GrainId grainId, GrainClass? grainClass)
    {
        (Engine, GrainId, this.grainClass) = (engine, grainId, grainClass);
        // An observer has nothing to activate.
        Phase = grainClass is null ? Phase.Valid : Phase.New;
        lastUsedAt = engine.Time.GetTimestamp();
    }

    public GrainId GrainId { get; }

    public virtual object? GrainInstance => grain;

    public IServiceProvider ActivationServices => Engine.Services;

    internal GrainEngine Engine { get; }

    protected sealed override IWorkScheduler Threads => Engine.Scheduler;

    internal static Activation Of(IGrainBase grain) => (Activation)grain.GrainContext;

    /// <summary>Brings a call or a timer's tick to the activation. Called from any thread.</summary>
    internal virtual void Post(Turn turn) => Enqueue(turn);

    /// <summary>
    /// Ends the activation once running turns have finished. Called from any thread; the first reason counts.
    /// </summary>
    internal void Deactivate(DeactivationReason reason)
    {
        if (IsCurrent)
        {
            BeginEnd(reason);
        }
        else
        {
            Enqueue(new ActivationAction(activation => activation.BeginEnd(reason)));
        }
    }

    /// <summary>The process stops: ends once nothing runs and nothing waits. Called from any thread.</summary>
    internal virtual void EndWhenDone() => Enqueue(new ActivationAction(static activation => activation.GoOn()));

    internal void DropAsInconsistent(InconsistentStateException conflict)
    {
        EngineLog.InconsistentState(Engine.Log, GrainId, conflict);
        BeginEnd(new DeactivationReason(DeactivationReasonCode.ApplicationError, conflict, "The record has changed."));
    }

    internal void OnTimerFailed(Exception exception)
    {
        if (exception is InconsistentStateException { IsSourceActivation: true } conflict)
        {
            conflict.IsSourceActivation = false;
            DropAsInconsistent(conflict);
        }
        else
        {
            EngineLog.TimerFailed(Engine.Log, GrainId, exception);
        }
    }

    /// <summary>
    /// Called from any thread: a first look that may err, before <see cref="EndIfIdle"/> looks again in turn.
    /// </summary>
    internal virtual void CollectIfIdle(long now, long age)
    {
        if (Phase == Phase.Valid && now - Volatile.Read(ref lastUsedAt) >= age)
        {
            Enqueue(new ActivationAction(activation => activation.EndIfIdle(now, age)));
        }
    }

    internal void DelayDeactivation(TimeSpan span) =>
        keepUntil = span == TimeSpan.MaxValue || span == Timeout.InfiniteTimeSpan ? long.MaxValue
            : span <= TimeSpan.Zero ? 0
            : Engine.Time.GetTimestamp() + (long)(span.TotalSeconds * Engine.Time.TimestampFrequency);

    internal IPersistentState<TState> AddState<TState>(string stateName, string? storageName)
    {
        var state = new StateBridge<TState>(stateName, GrainId, Engine.Store(storageName, GrainId));
        (statesToRead ??= []).Add(state);
        return state;
    }

    internal GrainTimer AddTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, callback, options);
        if (Phase >= Phase.Ending)
        {
            timer.Dispose();
        }
        else
        {
            (timers ??= []).Add(timer);
        }

        return timer;
    }

    internal void Forget(GrainTimer timer) => timers?.Remove(timer);

    /// <summary>An observer's reference was deleted. Called from any thread.</summary>
    protected void Vanish() => Phase = Phase.Gone;

    protected sealed override void Start(Turn turn) => turn.Start(this);

    protected sealed override void OnFinished(Turn turn)
    {
        if (turn.KeepsAlive)
        {
            lastUsedAt = Engine.Time.GetTimestamp();
        }
    }

    protected sealed override void OnNothingLeft()
    {
        if (Engine.IsEnding && Phase == Phase.Valid)
        {
            BeginEnd(GrainEngine.ShuttingDown);
        }
        else if (Phase == Phase.Ending)
        {
            _ = EndAsync();
        }
    }

    protected sealed override void Run(WorkItem item)
    {
        try
        {
            ((ActivationItem)item).Run(this);
            if (Phase == Phase.New)
            {
                Phase = Phase.Activating;
                _ = ActivateAsync();
            }
        }
        catch (Exception exception)
        {
            EngineLog.TurnBroken(Engine.Log, GrainId, exception);
        }
    }

    private async Task ActivateAsync()
    {
        using var timeout = new CancellationTokenSource(Engine.Options.ActivationTimeout, Engine.Time);
        try
        {
            grain = grainClass!.Create(Engine.Services, this);
            foreach (var state in statesToRead ?? [])
            {
                await state.ReadStateAsync().WaitAsync(timeout.Token);
            }

            statesToRead = null;
            await ((IGrainBase)grain).OnActivateAsync(timeout.Token).WaitAsync(timeout.Token);
        }
        catch (Exception exception)
        {
            failure = timeout.IsCancellationRequested
                ? new TimeoutException($"Activating {GrainId} took over {Engine.Options.ActivationTimeout}.", exception)
                : exception;
            EngineLog.ActivationFailed(Engine.Log, GrainId, failure);
            Leave();
            return;
        }

        BeValid();
        if (endReason is { } reason)
        {
            BeginEnd(reason);
        }

        GoOn();
    }

    private void EndIfIdle(long now, long age)
    {
        if (Phase == Phase.Valid && IsIdle && now - lastUsedAt >= age && keepUntil <= now)
        {
            BeginEnd(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Nobody has called for a while."));
        }
    }

    private void BeginEnd(DeactivationReason reason)
    {
        endReason ??= reason;
        if (Phase != Phase.Valid)
        {
            return;
        }

        Phase = Phase.Ending;
        StopTimers();
        if (IsRunningNothing)
        {
            _ = EndAsync();
        }
    }

    private async Task EndAsync()
    {
        Phase = Phase.Leaving;
        try
        {
            using var timeout = new CancellationTokenSource(Engine.Options.DeactivationTimeout, Engine.Time);
            await ((IGrainBase)grain!).OnDeactivateAsync(endReason!.Value, timeout.Token).WaitAsync(timeout.Token);
            if (grain is IAsyncDisposable asyncDisposable)
            {
                await asyncDisposable.DisposeAsync();
            }
            else
            {
                (grain as IDisposable)?.Dispose();
            }
        }
        catch (Exception exception)
        {
            EngineLog.DeactivationFailed(Engine.Log, GrainId, exception);
        }

        Leave();
    }

    private void Leave()
    {
        StopTimers();
        Phase = Phase.Gone;
        Engine.Remove(this);
        PassOnWaiting();
    }

    // What waited for a failed activation fails with it, or each waiting call would try to activate it once more.
    protected override void PassOn(Turn turn)
    {
        if (failure is null)
        {
            turn.Reroute(Engine);
        }
        else
        {
            turn.Reject(failure);
        }
    }

    private void StopTimers()
    {
        foreach (var timer in timers?.ToArray() ?? [])
        {
            timer.Dispose();
        }
    }
}
