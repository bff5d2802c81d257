using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Teams;

/// <summary>Events 4500–4599.</summary>
internal static partial class BrokerLog
{
    [LoggerMessage(4500, LogLevel.Warning, "The broker did not answer, or not in a way that can be read.")]
    public static partial void Away(ILogger log, Exception failure);

    [LoggerMessage(4501, LogLevel.Warning, "An answer from the broker does not hold: {Reason}.")]
    public static partial void Refused(ILogger log, string reason);

    [LoggerMessage(4502, LogLevel.Warning, "A form that waited could not be erased; it ends by itself.")]
    public static partial void DraftStays(ILogger log, Exception failure);
}
