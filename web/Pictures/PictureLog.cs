using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>What is logged about pictures. Events 4800 to 4899.</summary>
internal static partial class PictureLog
{
    [LoggerMessage(4800, LogLevel.Warning, "The pictures cannot be read now; they are shown as they were.")]
    public static partial void NotRead(ILogger log, Exception failure);
}
