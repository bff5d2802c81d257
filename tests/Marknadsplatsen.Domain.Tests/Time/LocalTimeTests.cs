using System.Globalization;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Tests.Time;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("2026-03-02T10:00", "2026-03-02T09:00Z", "winter time")]
    [InlineData("2026-07-02T10:00", "2026-07-02T08:00Z", "summer time")]
    [InlineData("2026-10-25T01:59", "2026-10-24T23:59Z", "before the hour that comes twice")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30Z", "the first of the two")]
    [InlineData("2026-10-25T03:00", "2026-10-25T02:00Z", "after both")]
    [InlineData("2027-03-28T01:59", "2027-03-28T00:59Z", "before the hour that is skipped")]
    [InlineData("2027-03-28T02:30", "2027-03-28T01:30Z", "skipped, so an hour later on the wall")]
    [InlineData("2027-03-28T03:00", "2027-03-28T01:00Z", "after it")]
    public void A_wall_time_is_one_instant(string local, string utc, string because)
    {
        var instant = LocalTime.ToUtc(
            DateTime.Parse(local, CultureInfo.InvariantCulture), AssignmentSamples.Stockholm);

        Assert.True(
            DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture) == instant,
            $"{because}: expected {utc}, but found {instant:u}.");
        Assert.Equal(TimeSpan.Zero, instant.Offset);
    }
}
