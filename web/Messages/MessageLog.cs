using Marknadsplatsen.Domain.Participants;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Messages;

/// <summary>Events 4200–4299. None says to whom a message went, nor what it said.</summary>
internal static partial class MessageLog
{
    [LoggerMessage(4200, LogLevel.Warning, "Try {Try} of {TryCountMax} to send a message by {Kind} failed: {Failure}.")]
    public static partial void TryFailed(ILogger log, int @try, int tryCountMax, ContactKind kind, string failure);

    [LoggerMessage(4201, LogLevel.Error, "A message by {Kind} was given up; look at the settings of Messages.")]
    public static partial void GivenUp(ILogger log, ContactKind kind);

    [LoggerMessage(4202, LogLevel.Information, "A message by {Kind} was refused for good by the other side.")]
    public static partial void Refused(ILogger log, ContactKind kind);

    [LoggerMessage(4203, LogLevel.Error, "Messages by {Kind} are left out: {CountMax} wait already.")]
    public static partial void QueueFull(ILogger log, ContactKind kind, int countMax);

    [LoggerMessage(
        4204, LogLevel.Error, "Messages by {Kind} are left out until tomorrow: the day's {CountMax} are used up.")]
    public static partial void DayIsFull(ILogger log, ContactKind kind, int countMax);
}
