using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Marks;

/// <summary>What is logged about marks. Events 4600 to 4699.</summary>
internal static partial class MarkLog
{
    [LoggerMessage(4600, LogLevel.Warning, "The marks cannot be read now; they are shown as they were.")]
    public static partial void NotRead(ILogger log, Exception failure);
}
