using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Time;

public sealed class SessionWordsTests
{
    [Theory]
    [InlineData("mon 16:30-19:30", "Måndagar klockan 16.30 till 19.30.", "Måndagar, efter klockan 16")]
    [InlineData(
        "wed 16:30-19:30,mon 16:30-19:30",
        "Måndagar och onsdagar klockan 16.30 till 19.30.",
        "Måndagar och onsdagar, efter klockan 16")]
    [InlineData(
        "tue 9-12,thu 13-16",
        "Tisdagar klockan 9 till 12. Torsdagar klockan 13 till 16.",
        "Tisdagar, på förmiddagen och fler tider")]
    [InlineData(
        "mon 9-12,tue 9-12,wed 9-12,thu 9-12,fri 9-12",
        "Vardagar klockan 9 till 12.",
        "Vardagar, på förmiddagen")]
    [InlineData(
        "sat 10-15,sun 10-15",
        "Lördagar och söndagar klockan 10 till 15.",
        "Lördagar och söndagar, klockan 10 till 15")]
    [InlineData("mon 14:30-17:30", "Måndagar klockan 14.30 till 17.30.", "Måndagar, klockan 14.30 till 17.30")]
    [InlineData("fri 12-16", "Fredagar klockan 12 till 16.", "Fredagar, på eftermiddagen")]
    [InlineData("2026-03-14 10-14", "Lördag 14 mars klockan 10 till 14.", "Lördag 14 mars, klockan 10 till 14")]
    [InlineData(
        "mon 18-20,tue 18-20,wed 18-20",
        "Måndagar, tisdagar och onsdagar klockan 18 till 20.",
        "Måndagar, tisdagar och onsdagar, efter klockan 16")]
    public void Sessions_are_told_as_people_say_them(string sessions, string full, string brief)
    {
        var details = With(sessions);

        Assert.Equal(full, Words.Sessions.Full(details));
        Assert.Equal(brief, Words.Sessions.Brief(details));
    }

    [Fact]
    public void A_time_that_is_agreed_later_says_so()
    {
        var details = With("") with { IsFlexible = true };

        Assert.Equal("Ni kommer överens om en tid.", Words.Sessions.Full(details));
        Assert.Equal("Ni kommer överens om en tid", Words.Sessions.Brief(details));
    }

    [Fact]
    public void An_assignment_without_any_time_says_that_it_is_not_settled() =>
        Assert.Equal("Tiden är inte bestämd än.", Words.Sessions.Full(With("")));

    [Fact]
    public void Every_assignment_of_the_city_has_words_for_its_time()
    {
        foreach (var card in DemoCards.All)
        {
            Assert.EndsWith(".", Words.Sessions.Full(card.Details), StringComparison.Ordinal);
            Assert.DoesNotContain("{", Words.Sessions.Brief(card.Details), StringComparison.Ordinal);
        }
    }

    private static AssignmentDetails With(string sessions) => DemoCards.Find("u001").Details with
    {
        IsFlexible = false,
        Sessions = [.. sessions.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Parse)],
    };

    private static Session Parse(string text, int number)
    {
        var (day, hours) = (text.Split(' ')[0], text.Split(' ')[1].Split('-'));
        string[] week = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
        var weekday = Array.IndexOf(week, day);
        return new Session
        {
            Id = new SessionId($"s{number}"),
            Weekday = weekday < 0 ? null : (DayOfWeek)weekday,
            Date = weekday < 0 ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null,
            Start = Clock(hours[0]),
            End = Clock(hours[1]),
            TimeZone = "Europe/Stockholm",
        };
    }

    private static TimeOnly Clock(string text) =>
        TimeOnly.Parse(
            text.Contains(':', StringComparison.Ordinal) ? text : text + ":00",
            CultureInfo.InvariantCulture);
}
