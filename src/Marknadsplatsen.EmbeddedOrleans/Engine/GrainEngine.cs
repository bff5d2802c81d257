using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded;

/// <summary>
/// The grains of one process: who is active, what is on its way, and when to look for idle ones and time-outs.
/// </summary>
internal sealed class GrainEngine : IGrainFactory, IHostedService
{
    internal static readonly DeactivationReason ShuttingDown =
        new(DeactivationReasonCode.ShuttingDown, "The process is stopping.");

    private readonly ConcurrentDictionary<GrainId, Activation> directory = new();
    private readonly ConcurrentDictionary<Type, GrainInterface> interfaces = new();
    private readonly GrainClasses classes;
    private readonly Observers observers;
    private readonly List<ITimer> timers = [];
    private readonly TaskCompletionSource emptied = new();
    private readonly EngineTurns turns;
    private volatile Stage stage;

    public GrainEngine(
        IServiceProvider services,
        IOptions<EmbeddedOrleansOptions> options,
        IWorkScheduler scheduler,
        TimeProvider time,
        ILogger<GrainEngine> log)
    {
        (Services, Options, Scheduler, Time, Log) = (services, options.Value, scheduler, time, log);
        classes = new GrainClasses(Options.GrainAssemblies.Append(typeof(GrainEngine).Assembly));
        turns = new EngineTurns(scheduler);
        observers = new Observers(this, directory);
        CallsUnderWay = new CallsUnderWay(time, scheduler, Options.CallTimeout);
        Reminders = new Reminders(this);
    }

    private enum Stage : byte
    {
        NotStarted,
        Running,
        Finishing,
        Ending,
        Stopped,
    }

    internal IServiceProvider Services { get; }

    internal EmbeddedOrleansOptions Options { get; }

    internal IWorkScheduler Scheduler { get; }

    internal TimeProvider Time { get; }

    internal ILogger Log { get; }

    internal CallsUnderWay CallsUnderWay { get; }

    internal Reminders Reminders { get; }

    /// <summary>True once every activation is to end as soon as nothing waits for it.</summary>
    internal bool IsEnding => stage >= Stage.Ending;

    private bool IsCalledByAGrain => TaskScheduler.Current is Activation caller && caller.Engine == this;

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey =>
        (TGrainInterface)(object)Reference(typeof(TGrainInterface), GrainKey.From(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey =>
        (TGrainInterface)(object)Reference(typeof(TGrainInterface), GrainKey.From(primaryKey), grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)(object)Reference(typeof(TGrainInterface), TextKey(primaryKey), grainClassNamePrefix);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) =>
        (IGrain)Reference(grainInterfaceType, GrainKey.From(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) =>
        (IGrain)Reference(grainInterfaceType, GrainKey.From(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) =>
        (IGrain)Reference(grainInterfaceType, TextKey(grainPrimaryKey), null);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => (TGrainInterface)(object)Reference(typeof(TGrainInterface), grainId);

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver =>
        (TGrainObserverInterface)(object)observers.Add(typeof(TGrainObserverInterface), obj);

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver => observers.Delete(obj);

    public Task StartAsync(CancellationToken cancellationToken) => turns.RunAsync(BeginAsync);

    /// <summary>
    /// Takes no more calls from outside, lets the calls under way finish, then ends every activation; each of the two
    /// waits is bounded by the shutdown time-out.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        if (stage != Stage.Running)
        {
            return Task.CompletedTask;
        }

        stage = Stage.Finishing;
        return turns.RunAsync(() => FinishAsync(cancellationToken));
    }

    internal GrainInterface Interface(Type type) =>
        interfaces.GetOrAdd(type, static (each, engine) => new GrainInterface(each, engine), this);

    internal GrainProxy Reference(Type type, GrainId id) => Interface(type).Reference(id);

    /// <summary>The activation that answers for a grain, made if need be; null for an observer that is gone.</summary>
    internal Activation? Find(GrainId id)
    {
        if (directory.TryGetValue(id, out var active))
        {
            return active;
        }

        if (Observers.IsObserver(id))
        {
            return null;
        }

        var grainClass = classes.Find(id.Type) ?? throw new OrleansException($"There is no grain class for {id}.");
        return directory.GetOrAdd(
            id,
            static (each, from) => new Activation(from.Engine, each, from.Class),
            (Engine: this, Class: grainClass));
    }

    internal void Remove(Activation activation)
    {
        directory.TryRemove(KeyValuePair.Create(activation.GrainId, activation));
        SignalIfEmptied();
    }

    internal IGrainStorage Store(string? name, GrainId asker) =>
        (name is null ? Services.GetService<IGrainStorage>() : Services.GetKeyedService<IGrainStorage>(name))
        ?? throw new OrleansException($"Grain {asker} asks for the store '{name}', which is not registered.");

    /// <summary>
    /// Why a call is not taken now, or null when it is. While the engine stops, grains may still call each other.
    /// </summary>
    internal OrleansException? Refusal() => stage switch
    {
        Stage.Running => null,
        Stage.NotStarted => new OrleansException("The grains have not been started yet."),
        Stage.Finishing or Stage.Ending when IsCalledByAGrain => null,
        _ => new OrleansException("The grains are being stopped."),
    };

    /// <summary>A one-shot timer that keeps nothing of the caller's context.</summary>
    internal ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return Time.CreateTimer(callback, state, dueTime, Timeout.InfiniteTimeSpan);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return Time.CreateTimer(callback, state, dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task BeginAsync()
    {
        stage = Stage.Running;
        Every(Options.CallSweepInterval, CallsUnderWay.Sweep);
        Every(Options.CollectionInterval, Collect);
        if (Options.ReminderStorageName is not null)
        {
            await Reminders.WakeAsync();
        }

        EngineLog.Started(Log, classes.Count);
    }

    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        await Patiently(CallsUnderWay.WhenEmpty(), cancellationToken);
        stage = Stage.Ending;
        foreach (var activation in directory.Values)
        {
            activation.EndWhenDone();
        }

        SignalIfEmptied();
        await Patiently(emptied.Task, cancellationToken);
        stage = Stage.Stopped;
        timers.ForEach(timer => timer.Dispose());
        EngineLog.Stopped(Log, directory.Count);
    }

    private static IdSpan TextKey(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return IdSpan.Create(key);
    }

    private GrainProxy Reference(Type type, IdSpan key, string? classNamePrefix) =>
        Reference(type, GrainId.Create(classes.Single(type, classNamePrefix).GrainType, key));

    private void Every(TimeSpan interval, Action action)
    {
        var work = new ScheduledAction(action);
        timers.Add(Time.CreateTimer(_ => Scheduler.Schedule(work), null, interval, interval));
    }

    private void Collect()
    {
        var now = Time.GetTimestamp();
        var age = (long)(Options.CollectionAge.TotalSeconds * Time.TimestampFrequency);
        foreach (var (_, activation) in directory)
        {
            activation.CollectIfIdle(now, age);
        }

        if (Options.ReminderStorageName is not null)
        {
            _ = turns.RunAsync(KeepRemindersAwakeAsync);
        }
    }

    // The activation that keeps some reminders may have been dropped, as any may; nobody else would call it back.
    private async Task KeepRemindersAwakeAsync()
    {
        try
        {
            await Reminders.WakeAsync();
        }
        catch (Exception exception)
        {
            EngineLog.RemindersAsleep(Log, exception);
        }
    }

    private async Task Patiently(Task task, CancellationToken cancellationToken)
    {
        try
        {
            await task.WaitAsync(Options.ShutdownTimeout, Time, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            EngineLog.StopImpatient(Log, exception);
        }
    }

    private void SignalIfEmptied()
    {
        if (IsEnding && directory.IsEmpty)
        {
            emptied.TrySetResult();
        }
    }
}
