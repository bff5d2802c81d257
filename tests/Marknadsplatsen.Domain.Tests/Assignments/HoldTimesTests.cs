using FsCheck.Fluent;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>A hold is never shorter than a day and a night (DOMAIN 6.5), also when the clock changes.</summary>
public sealed class HoldTimesTests
{
    [Theory]
    [InlineData("2026-03-02T09:00Z", "2026-03-03T17:00Z", "an ordinary morning")]
    [InlineData("2026-03-02T17:00Z", "2026-03-03T17:00Z", "six o'clock sharp")]
    [InlineData("2026-03-02T17:00:01Z", "2026-03-04T17:00Z", "a second past six")]
    [InlineData("2026-10-24T15:59Z", "2026-10-25T17:00Z", "before the night that is an hour longer")]
    [InlineData("2026-10-24T16:00Z", "2026-10-25T17:00Z", "six in summer time, 25 hours before six in winter time")]
    [InlineData("2026-10-24T17:30Z", "2026-10-26T17:00Z", "too late for the same six o'clock")]
    [InlineData("2026-10-25T00:30Z", "2026-10-26T17:00Z", "in the hour that comes twice")]
    [InlineData("2027-03-27T16:00Z", "2027-03-28T16:00Z", "24 hours to six in summer time, seen from five")]
    [InlineData("2027-03-27T16:30Z", "2027-03-29T16:00Z", "six o'clock is only 23.5 hours away")]
    [InlineData("2027-03-28T00:30Z", "2027-03-29T16:00Z", "before the hour that is skipped")]
    [InlineData("2026-12-30T18:00Z", "2027-01-01T17:00Z", "over the new year")]
    public void A_hold_ends_at_the_first_six_o_clock_that_is_a_day_away(string given, string ends, string because)
    {
        var end = HoldTimes.EndOfHold(At(given), AssignmentSamples.Stockholm);

        Assert.True(At(ends) == end, $"{because}: expected {ends}, but found {end:u}.");
    }

    [Fact]
    public void Whenever_it_begins_a_hold_lasts_a_day_and_ends_at_six_within_two_days_and_an_hour()
    {
        var minutesOfThreeYears = Gen.Choose(0, 3 * 366 * 24 * 60);

        Law.Holds(minutesOfThreeYears, minutes =>
        {
            var begins = At("2026-01-01T00:00Z").AddMinutes(minutes);
            var ends = HoldTimes.EndOfHold(begins, AssignmentSamples.Stockholm);
            return ends - begins >= HoldTimes.HoldLengthMin
                && ends - begins < TimeSpan.FromHours(49)
                && TimeZoneInfo.ConvertTime(ends, AssignmentSamples.Stockholm).TimeOfDay == TimeSpan.FromHours(18);
        });
    }

    [Fact]
    public void A_requirement_hold_lasts_two_weeks_also_over_the_night_that_is_an_hour_shorter()
    {
        var begins = At("2027-03-20T16:30Z");

        var ends = HoldTimes.EndOfRequirementHold(begins, AssignmentSamples.Stockholm);

        Assert.Equal(At("2027-04-04T16:00Z"), ends);
        Assert.True(ends - begins >= HoldTimes.RequirementHoldLength);
    }

    [Theory]
    [InlineData("2026-03-06T14:00Z", "2026-03-10T14:00Z")]
    [InlineData("2026-12-23T14:00Z", "2026-12-29T14:00Z")]
    [InlineData("2026-10-23T14:00Z", "2026-10-27T15:00Z")]
    public void An_answer_is_due_after_two_working_days_at_the_same_wall_time(string shown, string due) =>
        Assert.Equal(At(due), HoldTimes.AnswerBy(At(shown), AssignmentSamples.Stockholm));

    private static DateTimeOffset At(string moment) =>
        DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}
