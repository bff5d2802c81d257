using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>Events 1200–1299.</summary>
internal static partial class MatchLog
{
    [LoggerMessage(1200, LogLevel.Warning, "A matcher's snapshot cannot be used; everything is read instead.")]
    public static partial void SnapshotUnusable(ILogger log, Exception failure);

    [LoggerMessage(1201, LogLevel.Warning, "A matcher's snapshot was not stored and is tried again later.")]
    public static partial void SnapshotNotStored(ILogger log, Exception failure);
}
