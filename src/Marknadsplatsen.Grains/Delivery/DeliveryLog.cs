using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Delivery;

/// <summary>Events 1100–1199.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(1100, LogLevel.Warning, "A delivery failed and is tried again later.")]
    public static partial void Delayed(ILogger log, Exception failure);
}
