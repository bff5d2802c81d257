using System.Globalization;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Tests.Time;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-01-01")] // New Year's Day
    [InlineData("2026-01-06")] // Epiphany
    [InlineData("2026-04-03")] // Good Friday
    [InlineData("2026-04-06")] // Easter Monday
    [InlineData("2026-05-01")] // May Day
    [InlineData("2026-05-14")] // Ascension Day
    [InlineData("2026-06-19")] // Midsummer's Eve
    [InlineData("2024-06-06")] // the National Day
    [InlineData("2026-12-24")] // Christmas Eve
    [InlineData("2026-12-25")] // Christmas Day
    [InlineData("2025-12-26")] // Boxing Day
    [InlineData("2026-12-31")] // New Year's Eve
    [InlineData("2027-03-26")] // Good Friday
    [InlineData("2027-03-29")] // Easter Monday
    [InlineData("2038-04-26")] // Easter Monday, in the latest Easter of the century
    [InlineData("2035-03-26")] // Easter Monday after an early Easter
    [InlineData("2026-03-07")] // a Saturday
    [InlineData("2026-03-08")] // a Sunday
    public void Offices_are_closed(string date) => Assert.False(WorkingDays.IsWorkingDay(Date(date)));

    [Theory]
    [InlineData("2026-04-02")] // Maundy Thursday
    [InlineData("2026-04-07")] // the Tuesday after Easter
    [InlineData("2026-05-25")] // Whit Monday, a holiday no more
    [InlineData("2026-06-18")] // the day before Midsummer's Eve
    [InlineData("2027-06-18")] // a Friday the week before Midsummer's Eve
    [InlineData("2026-12-30")]
    public void Offices_are_open(string date) => Assert.True(WorkingDays.IsWorkingDay(Date(date)));

    [Theory]
    [InlineData("2026-03-02T09:00Z", 1, "2026-03-03T09:00Z")]
    [InlineData("2026-03-06T15:30Z", 2, "2026-03-10T15:30Z")]
    [InlineData("2026-03-07T10:00Z", 2, "2026-03-10T10:00Z")]
    [InlineData("2026-04-01T10:00Z", 2, "2026-04-07T10:00Z")]
    [InlineData("2026-12-22T10:00Z", 2, "2026-12-28T10:00Z")]
    [InlineData("2026-12-30T10:00Z", 1, "2027-01-04T10:00Z")]
    [InlineData("2027-03-25T10:00Z", 2, "2027-03-31T09:00Z")]
    public void Working_days_are_added_at_the_same_wall_time(string from, int days, string expected) =>
        Assert.Equal(At(expected), WorkingDays.Add(At(from), days, AssignmentSamples.Stockholm));

    [Fact]
    public void A_late_evening_in_utc_is_the_next_day_on_the_wall()
    {
        var fridayNightIsSaturday = At("2026-03-06T23:30Z");

        var due = WorkingDays.Add(fridayNightIsSaturday, 1, AssignmentSamples.Stockholm);

        Assert.Equal(At("2026-03-08T23:30Z"), due);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public void Only_one_to_sixty_days_can_be_added(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => WorkingDays.Add(AssignmentSamples.Monday, days, AssignmentSamples.Stockholm));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
