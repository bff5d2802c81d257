using System.Globalization;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Tests.Time;

public sealed class HolidaysTests
{
    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-06")]
    [InlineData("2026-04-03")]
    [InlineData("2026-04-05")]
    [InlineData("2026-04-06")]
    [InlineData("2026-05-01")]
    [InlineData("2026-05-14")]
    [InlineData("2026-05-24")]
    [InlineData("2026-06-06")]
    [InlineData("2026-06-19")]
    [InlineData("2026-06-20")]
    [InlineData("2026-10-31")]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-25")]
    [InlineData("2026-12-26")]
    [InlineData("2026-12-31")]
    [InlineData("2027-03-26")]
    [InlineData("2027-06-25")]
    [InlineData("2027-11-06")]
    [InlineData("2038-04-25")]
    public void A_holiday_is_found_wherever_it_moves(string date) =>
        Assert.True(Holidays.Is(DateOnly.Parse(date, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-04-04")]
    [InlineData("2026-06-18")]
    [InlineData("2026-06-26")]
    [InlineData("2026-11-07")]
    [InlineData("2026-12-23")]
    [InlineData("2026-03-02")]
    public void An_ordinary_day_is_none(string date) =>
        Assert.False(Holidays.Is(DateOnly.Parse(date, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_year_has_sixteen_and_as_many_as_its_weekend_leaves_are_no_working_days()
    {
        for (var year = 2024; year <= 2040; year++)
        {
            var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
                .Select(new DateOnly(year, 1, 1).AddDays).Where(Holidays.Is).ToArray();

            // Ascension Day can be the first of May, or Pentecost the sixth of June.
            Assert.InRange(days.Length, 15, 16);
            Assert.All(days, day => Assert.False(WorkingDays.IsWorkingDay(day)));
        }
    }

    [Fact]
    public void Closed_days_do_not_count_and_after_a_year_of_them_they_do()
    {
        var monday = AssignmentSamples.Monday;
        var thursday = WorkingDays.Add(
            monday, 2, AssignmentSamples.Stockholm, date => date == new DateOnly(2026, 3, 3));
        Assert.Equal(monday.AddDays(3), thursday);

        var late = WorkingDays.Add(monday, 2, AssignmentSamples.Stockholm, _ => true);

        Assert.Equal(2027, late.Year);
    }
}
