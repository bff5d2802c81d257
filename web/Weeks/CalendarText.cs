using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Calendars;

namespace Marknadsplatsen.Web.Weeks;

/// <summary>
/// Writes a calendar as other programs read it (RFC 5545). Times are instants, so that no clock change moves them. The
/// association is never named: a telephone shows these lines while it is locked, and whoever keeps the calendar for
/// somebody reads all of them.
/// </summary>
internal sealed class CalendarText
{
    // RFC 5545, 3.1: a line is at most 75 octets, without its end.
    private const int LineBytesMax = 75;

    // 128 bits: two times never get one name.
    private const int HiddenLength = 32;

    private readonly StringBuilder text = new();

    public CalendarText(string name)
    {
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Marknadsplatsen//Min vecka//SV");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line("X-WR-CALNAME:" + Escape(name));
        Line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        Line("X-PUBLISHED-TTL:PT6H");
    }

    /// <summary>Adds one time.</summary>
    /// <param name="occasion">When.</param>
    /// <param name="title">What it is called there.</param>
    /// <param name="where">Where.</param>
    /// <param name="more">More about it.</param>
    /// <param name="how">How certain it is.</param>
    /// <param name="now">The moment.</param>
    /// <param name="secret">
    /// Hides which assignment it is in the time's name, the same as long as this is; null for what is public.
    /// </param>
    public void Add(
        Occasion occasion,
        string title,
        string where,
        string more,
        CommitmentKind how,
        DateTimeOffset now,
        string? secret = null)
    {
        Line("BEGIN:VEVENT");
        var name = FormattableString.Invariant($"{occasion.Assignment}-{occasion.Session}-{occasion.Date:yyyyMMdd}");
        Line($"UID:{(secret is null ? name : Hidden(name, secret))}@marknadsplatsen");
        Line("DTSTAMP:" + Instant(now));
        Line("DTSTART:" + Instant(occasion.StartsAtUtc));
        Line("DTEND:" + Instant(occasion.EndsAtUtc));
        Line("SUMMARY:" + Escape(title));
        Line("LOCATION:" + Escape(where));
        Line("DESCRIPTION:" + Escape(more));
        Line(how switch
        {
            CommitmentKind.Held => "STATUS:TENTATIVE",
            CommitmentKind.Away => "STATUS:CANCELLED",
            _ => "STATUS:CONFIRMED",
        });
        Line("END:VEVENT");
    }

    /// <summary>The whole, ended.</summary>
    public string End()
    {
        Line("END:VCALENDAR");
        return text.ToString();
    }

    private static string Hidden(string name, string secret) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(name)))[..HiddenLength];

    private static string Instant(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    // RFC 5545, 3.3.11. Control characters have no place in a text there.
    private static string Escape(string words)
    {
        var plain = words.Replace("\r\n", "\n", StringComparison.Ordinal);
        var escaped = new StringBuilder(plain.Length);
        foreach (var sign in plain)
        {
            _ = sign switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(sign),
                _ when char.IsControl(sign) => escaped,
                _ => escaped.Append(sign),
            };
        }

        return escaped.ToString();
    }

    // A long line goes on after a line end and a space, and no character is cut in two.
    private void Line(string line)
    {
        var room = LineBytesMax;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                text.Append("\r\n ");
                room = LineBytesMax - 1;
            }

            text.Append(rune);
            room -= rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
