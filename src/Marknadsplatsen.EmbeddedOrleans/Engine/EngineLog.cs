using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Embedded;

// Event ids 9000–9049 belong to the embedded engine.
internal static partial class EngineLog
{
    [LoggerMessage(9000, LogLevel.Information, "The engine runs {ClassCount} grain classes.")]
    internal static partial void Started(ILogger log, int classCount);

    [LoggerMessage(9001, LogLevel.Information, "The engine stopped with {Left} activations left to themselves.")]
    internal static partial void Stopped(ILogger log, int left);

    [LoggerMessage(9002, LogLevel.Error, "Grain {GrainId} could not be activated.")]
    internal static partial void ActivationFailed(ILogger log, GrainId grainId, Exception exception);

    [LoggerMessage(9003, LogLevel.Error, "Grain {GrainId} failed while it was deactivated.")]
    internal static partial void DeactivationFailed(ILogger log, GrainId grainId, Exception exception);

    [LoggerMessage(9004, LogLevel.Warning, "A one-way call {Method} to {GrainId} failed.")]
    internal static partial void OneWayFailed(ILogger log, string method, GrainId grainId, Exception exception);

    [LoggerMessage(9011, LogLevel.Debug, "A one-way call {Method} to {GrainId} reached nobody.")]
    internal static partial void OneWayLost(ILogger log, string method, GrainId grainId, Exception exception);

    [LoggerMessage(9012, LogLevel.Warning, "The engine stops without waiting any longer for its grains.")]
    internal static partial void StopImpatient(ILogger log, Exception exception);

    [LoggerMessage(9005, LogLevel.Warning, "A timer of grain {GrainId} failed; it goes on.")]
    internal static partial void TimerFailed(ILogger log, GrainId grainId, Exception exception);

    [LoggerMessage(9006, LogLevel.Debug, "An observer was dropped because its notification failed.")]
    internal static partial void ObserverDropped(ILogger log, Exception exception);

    [LoggerMessage(9007, LogLevel.Warning, "Observer {GrainId} is too slow: a message to it was dropped.")]
    internal static partial void ObserverOverrun(ILogger log, GrainId grainId);

    [LoggerMessage(9008, LogLevel.Warning, "Grain {GrainId} is dropped: its stored record has changed.")]
    internal static partial void InconsistentState(ILogger log, GrainId grainId, Exception exception);

    [LoggerMessage(9009, LogLevel.Warning, "Reminder {Name} of {GrainId} failed; it comes again after its period.")]
    internal static partial void ReminderFailed(ILogger log, string name, GrainId grainId, Exception exception);

    [LoggerMessage(9013, LogLevel.Error, "Some reminders could not be read; the engine tries again in a while.")]
    internal static partial void RemindersAsleep(ILogger log, Exception exception);

    [LoggerMessage(9010, LogLevel.Critical, "The engine broke a rule of its own in a turn of {GrainId}.")]
    internal static partial void TurnBroken(ILogger log, GrainId grainId, Exception exception);
}
