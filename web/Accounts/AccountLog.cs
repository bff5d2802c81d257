using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>Events 4300–4399. None names anybody.</summary>
internal static partial class AccountLog
{
    [LoggerMessage(4300, LogLevel.Information, "A coordinator made a slip for a new card.")]
    public static partial void SlipIssued(ILogger log);

    [LoggerMessage(4301, LogLevel.Information, "A slip was used for a new card, and the person's sessions ended.")]
    public static partial void SlipUsed(ILogger log);
}
