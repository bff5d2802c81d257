using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>What is logged about questions. Events 4700 to 4799.</summary>
internal static partial class InquiryLog
{
    [LoggerMessage(
        4700, LogLevel.Warning, "The questions and answers cannot be read now; they are shown as they were.")]
    public static partial void EntriesNotRead(ILogger log, Exception failure);
}
