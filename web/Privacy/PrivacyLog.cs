using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Privacy;

/// <summary>Events 3200–3299. Never who.</summary>
internal static partial class PrivacyLog
{
    [LoggerMessage(3200, LogLevel.Information, "Traces of {Count} erased people were found and removed.")]
    public static partial void Swept(ILogger log, int count);

    [LoggerMessage(3201, LogLevel.Warning, "Looking for traces of erased people failed; it is tried again soon.")]
    public static partial void SweepFailed(ILogger log, Exception failure);
}
