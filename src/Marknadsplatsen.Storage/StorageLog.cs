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

    [LoggerMessage(2003, LogLevel.Information, "Storage opened in account {Account}, container {Container}.")]
    public static partial void BlobsOpened(ILogger logger, string account, string container);

    [LoggerMessage(2004, LogLevel.Warning, "The marks of erased people could not be read; the next look follows.")]
    public static partial void MarksNotRead(ILogger logger, Exception cause);

    [LoggerMessage(2005, LogLevel.Information, "Another program keeps container {Container}; waiting for it to end.")]
    public static partial void WaitingForLease(ILogger logger, string container);

    [LoggerMessage(2006, LogLevel.Critical, "Container {Container} is no longer this program's alone; it stops.")]
    public static partial void LeaseLost(ILogger logger, string container, Exception cause);

    [LoggerMessage(2007, LogLevel.Warning, "The store could not be given free; it is in a minute.")]
    public static partial void LeaseNotReleased(ILogger logger, Exception cause);
}
