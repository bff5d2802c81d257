using System.Text;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Web.Weeks;

namespace Marknadsplatsen.Web.Tests.Weeks;

/// <summary>The rules of RFC 5545 that a calendar program trips over.</summary>
public sealed class CalendarTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_character_is_cut_in_two()
    {
        var title = string.Concat(Enumerable.Repeat("Räksmörgås på kajen 🚲 ", 12));

        var lines = Write(title).Split("\r\n");

        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\uFFFD', string.Concat(lines));
        Assert.Contains("SUMMARY:" + title, Unfolded(Write(title)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fika; prat, mer", "SUMMARY:Fika\\; prat\\, mer")]
    [InlineData("Två\r\nrader", "SUMMARY:Två\\nrader")]
    [InlineData("Två\nrader", "SUMMARY:Två\\nrader")]
    [InlineData("Bak\\snett", "SUMMARY:Bak\\\\snett")]
    [InlineData("Klocka\u0007", "SUMMARY:Klocka")]
    [InlineData("X\rBEGIN:VEVENT", "SUMMARY:XBEGIN:VEVENT")]
    public void What_is_typed_cannot_become_a_line_of_its_own(string title, string line)
    {
        Assert.Contains("\r\n" + line + "\r\n", Write(title), StringComparison.Ordinal);
    }

    [Fact]
    public void Times_are_instants_and_what_is_held_is_not_certain()
    {
        var text = Write("Fika");

        Assert.Contains("DTSTART:20261123T160000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTEND:20261123T180000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("STATUS:TENTATIVE\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
    }

    private static string Write(string title)
    {
        var start = new DateTimeOffset(2026, 11, 23, 16, 0, 0, TimeSpan.Zero);
        var occasion = new Occasion(
            new AssignmentId("u001"),
            new SessionId("tue"),
            new DateOnly(2026, 11, 23),
            new TimeOnly(17, 0),
            new TimeOnly(19, 0),
            start,
            start.AddHours(2));
        var text = new CalendarText("Min vecka");
        text.Add(occasion, title, "Söder", "Du får ta med dig någon.", CommitmentKind.Held, Now);
        return text.End();
    }

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);
}
