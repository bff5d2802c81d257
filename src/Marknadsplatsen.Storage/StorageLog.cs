using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Storage;

/// <summary>What storage logs. Event ids 2000–2099.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(2000, LogLevel.Information, "Storage opened in {Folder}, opening {Opening}.")]
    public static partial void Opened(ILogger logger, string folder, long opening);

    [LoggerMessage(2001, LogLevel.Error, "A batch of {Count} writes failed; whether they are on disk is unknown.")]
    public static partial void BatchFailed(ILogger logger, int count, Exception cause);

    [LoggerMessage(2002, LogLevel.Error, "The failed batch could not be rolled back.")]
    public static partial void RollbackFailed(ILogger logger, Exception cause);
}
