using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded;

/// <summary>One grain in memory: its object, its turn order and the rules for which turns may run together.</summary>
internal class Activation : ActivationScheduler, IGrainContext
{
    private readonly GrainClass? grainClass;
    private object? grain;
    private List<IReadOnActivation>? statesToRead;
    private List<GrainTimer>? timers;
    private DeactivationReason? endReason;
    private TurnQueue waiting;
    private long lastUsedAt;
    private long keepUntil;
    private int readers;
    private int interleaved;
    private bool exclusive;
    private bool pumping;
    private volatile Phase phase;

    internal Activation(GrainEngine engine, GrainId grainId, GrainClass? grainClass)
    {
        (Engine, GrainId, this.grainClass) = (engine, grainId, grainClass);
        // An observer has nothing to activate.
        phase = grainClass is null ? Phase.Valid : Phase.New;
        lastUsedAt = engine.Time.GetTimestamp();
    }

    public GrainId GrainId { get; }

    public virtual object? GrainInstance => grain;

    public IServiceProvider ActivationServices => Engine.Services;

    internal GrainEngine Engine { get; }

    internal bool IsGone => phase == Phase.Gone;

    protected sealed override IWorkScheduler Threads => Engine.Scheduler;

    private bool IsRunningNothing => !exclusive && readers == 0 && interleaved == 0;

    internal static Activation Of(IGrainBase grain) => (Activation)grain.GrainContext;

    /// <summary>Brings a call or a timer's tick to the activation. Called from any thread.</summary>
    internal virtual void Post(Turn turn) => Enqueue(turn);

    /// <summary>Starts the turn, or lets it wait. Inside the turn order, as everything below but where noted.</summary>
    internal void Accept(Turn turn)
    {
        if (phase == Phase.Gone)
        {
            turn.Reroute(Engine);
        }
        else if (phase == Phase.Valid && MayStart(turn))
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
        if (turn.Interleaves)
        {
            interleaved--;
        }
        else if (turn.IsReadOnly)
        {
            readers--;
        }
        else
        {
            exclusive = false;
        }

        if (turn.KeepsAlive)
        {
            lastUsedAt = Engine.Time.GetTimestamp();
        }

        GoOn();
    }

    /// <summary>Ends the activation once running turns have finished. Called from any thread; the first reason counts.</summary>
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
        BeginEnd(new DeactivationReason(DeactivationReasonCode.ApplicationError, conflict, "The stored record has changed."));
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

    /// <summary>Called from any thread: a first look that may err, before <see cref="EndIfIdle"/> looks again in turn.</summary>
    internal virtual void CollectIfIdle(long now, long age)
    {
        if (phase == Phase.Valid && now - Volatile.Read(ref lastUsedAt) >= age)
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
        var store = storageName is null
            ? Engine.Services.GetService<IGrainStorage>()
            : Engine.Services.GetKeyedService<IGrainStorage>(storageName);
        var state = new StateBridge<TState>(
            stateName, GrainId, store ?? throw new OrleansException($"Grain {GrainId} asks for store '{storageName}', which is not there."));
        (statesToRead ??= []).Add(state);
        return state;
    }

    internal GrainTimer AddTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, callback, options);
        if (phase >= Phase.Ending)
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

    /// <summary>A turn no longer waits.</summary>
    protected virtual void OnTaken()
    {
    }

    /// <summary>An observer's reference was deleted. Called from any thread.</summary>
    protected void Vanish() => phase = Phase.Gone;

    protected sealed override void Run(WorkItem item)
    {
        try
        {
            if (phase == Phase.New)
            {
                phase = Phase.Activating;
                _ = ActivateAsync();
            }

            item.Run(this);
        }
        catch (Exception exception)
        {
            EngineLog.TurnBroken(Engine.Log, GrainId, exception);
        }
    }

    private bool MayStart(Turn turn) => turn.Interleaves || (!exclusive && (turn.IsReadOnly || readers == 0));

    private void Begin(Turn turn)
    {
        OnTaken();
        if (turn.IsAbandoned)
        {
            return;
        }

        if (turn.Interleaves)
        {
            interleaved++;
        }
        else if (turn.IsReadOnly)
        {
            readers++;
        }
        else
        {
            exclusive = true;
        }

        turn.Start(this);
    }

    // Starts what may start now. A turn that finishes at once comes back here and leaves the rest to the loop.
    private void GoOn()
    {
        if (pumping)
        {
            return;
        }

        pumping = true;
        while (phase == Phase.Valid && !exclusive && waiting.First is { } first && MayStart(first))
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
        if (Engine.IsEnding && phase == Phase.Valid && waiting.IsEmpty && IsRunningNothing)
        {
            BeginEnd(GrainEngine.ShuttingDown);
        }
        else if (phase == Phase.Ending && IsRunningNothing)
        {
            _ = EndAsync();
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
            var told = timeout.IsCancellationRequested
                ? new TimeoutException($"Grain {GrainId} was not activated within {Engine.Options.ActivationTimeout}.", exception)
                : exception;
            EngineLog.ActivationFailed(Engine.Log, GrainId, told);
            Leave(turn => turn.Reject(told));
            return;
        }

        phase = Phase.Valid;
        if (endReason is { } reason)
        {
            BeginEnd(reason);
        }

        GoOn();
    }

    private void EndIfIdle(long now, long age)
    {
        if (phase == Phase.Valid && IsRunningNothing && waiting.IsEmpty && now - lastUsedAt >= age && keepUntil <= now)
        {
            BeginEnd(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Nobody called the grain for a while."));
        }
    }

    private void BeginEnd(DeactivationReason reason)
    {
        endReason ??= reason;
        if (phase != Phase.Valid)
        {
            return;
        }

        phase = Phase.Ending;
        StopTimers();
        if (IsRunningNothing)
        {
            _ = EndAsync();
        }
    }

    private async Task EndAsync()
    {
        phase = Phase.Leaving;
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

        Leave(turn => turn.Reroute(Engine));
    }

    private void Leave(Action<Turn> passOn)
    {
        StopTimers();
        phase = Phase.Gone;
        Engine.Remove(this);
        while (waiting.Take() is { } turn)
        {
            passOn(turn);
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
