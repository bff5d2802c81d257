using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>How a page says that somebody has to wait before the next try.</summary>
internal static class Waits
{
    private const int SecondsSpokenMax = 90;
    private const int MinutesSpokenMax = 90;

    /// <summary>Tells the browser and the person; whole seconds, minutes or hours, rounded up.</summary>
    public static string Tell(HttpContext http, DateTimeOffset opensAtUtc, Texts texts, TimeProvider time)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling((opensAtUtc - time.GetUtcNow()).TotalSeconds));
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var minutes = (seconds + 59) / 60;
        return seconds <= SecondsSpokenMax ? texts.Count("SignIn.Error.Later", seconds)
            : minutes <= MinutesSpokenMax ? texts.Count("SignIn.Error.LaterMinutes", minutes)
            : texts.Count("SignIn.Error.LaterHours", (minutes + 59) / 60);
    }
}
