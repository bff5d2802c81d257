using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Supports;

public sealed class FollowUpCadenceTests
{
    private static readonly TimeZoneInfo Zone = AssignmentSamples.Stockholm;

    [Fact]
    public void Before_the_start_then_day_three_then_weekly_then_monthly_for_ever()
    {
        var local = Enumerable.Range(0, 10)
            .Select(number => TimeZoneInfo.ConvertTime(
                FollowUpCadence.At(AssignmentSamples.Monday, number, Zone), Zone).ToString("MM-dd HH:mm", null));

        Assert.Equal(
        [
            "03-03 10:00", "03-05 10:00", "03-09 10:00", "03-16 10:00", "03-23 10:00", "03-30 10:00",
            "05-02 10:00", "06-02 10:00", "07-02 10:00", "08-02 10:00",
        ], local);
    }

    [Theory]
    [InlineData("2026-03-28T12:00:00Z", "2026-03-29T08:00:00Z")]
    [InlineData("2026-10-24T12:00:00Z", "2026-10-25T09:00:00Z")]
    public void The_hour_is_the_same_on_the_wall_on_both_days_when_the_clock_changes(string from, string due) =>
        Assert.Equal(Moment(due), FollowUpCadence.At(Moment(from), 0, Zone));

    [Fact]
    public void The_first_contact_after_a_moment_is_the_first_of_all_after_it()
    {
        for (var days = 0; days < 1500; days += 7)
        {
            var moment = AssignmentSamples.Monday.AddDays(days);

            var expected = Enumerable.Range(0, 80)
                .Select(number => FollowUpCadence.At(AssignmentSamples.Monday, number, Zone))
                .First(due => due > moment);

            Assert.Equal(expected, FollowUpCadence.After(AssignmentSamples.Monday, moment, Zone));
        }
    }

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
