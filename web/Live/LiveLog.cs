using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Live;

/// <summary>Events 4100–4199.</summary>
internal static partial class LiveLog
{
    [LoggerMessage(4100, LogLevel.Warning, "The {Source} cannot be followed now; the next try comes in {DelayMs} ms.")]
    public static partial void FollowFailed(ILogger log, string source, double delayMs, Exception failure);

    [LoggerMessage(
        4101, LogLevel.Information, "The {Source} had moved on from {Last} to {Sequence} unheard; it is read again.")]
    public static partial void Missed(ILogger log, string source, long last, long sequence);

    [LoggerMessage(
        4102, LogLevel.Warning, "A live message could not be sent; its readers catch up by sequence number.")]
    public static partial void SendFailed(ILogger log, Exception? failure);

    [LoggerMessage(
        4103, LogLevel.Information, "A connection that does not read was closed with {Waiting} messages waiting.")]
    public static partial void SlowReaderClosed(ILogger log, int waiting);

    [LoggerMessage(4104, LogLevel.Information, "The replicas are filled: {Cards} assignments.")]
    public static partial void Filled(ILogger log, int cards);

    [LoggerMessage(
        4105, LogLevel.Warning, "Some showings could not be counted and were let go; lists go on as before.")]
    public static partial void ExposureLost(ILogger log, Exception failure);

    [LoggerMessage(
        4106, LogLevel.Warning, "A right could not be read, so its connections were closed; pages connect anew.")]
    public static partial void RightUnknown(ILogger log, Exception failure);
}
