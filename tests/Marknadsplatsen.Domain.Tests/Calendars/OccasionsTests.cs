using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Calendars;

public sealed class OccasionsTests
{
    private static readonly AssignmentId Coffee = new("coffee");
    private static readonly AssignmentId Bikes = new("bikes");
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Fact]
    public void A_weekly_time_comes_once_a_week_both_ends_counted()
    {
        var times = Between(Coffee, Monday, Monday.AddDays(14), Weekly(DayOfWeek.Monday, 10, 12));

        Assert.Equal([Monday, Monday.AddDays(7), Monday.AddDays(14)], times.Select(time => time.Date));
    }

    [Fact]
    public void A_dated_time_comes_on_its_day_and_on_no_other()
    {
        var dated = Weekly(DayOfWeek.Monday, 10, 12) with { Weekday = null, Date = Monday.AddDays(2) };

        Assert.Equal(Monday.AddDays(2), Assert.Single(Between(Coffee, Monday, Monday.AddDays(6), dated)).Date);
        Assert.Empty(Between(Coffee, Monday, Monday.AddDays(1), dated));
        Assert.Empty(Between(Coffee, Monday.AddDays(3), Monday.AddDays(9), dated));
    }

    [Theory]
    [InlineData("2026-10-24", "2026-10-31")]
    [InlineData("2026-03-28", "2026-04-04")]
    public void The_hour_on_the_wall_stays_when_the_clock_changes_between_two_weeks(string before, string after)
    {
        var day = DateOnly.Parse(before, System.Globalization.CultureInfo.InvariantCulture);
        var times = Between(Coffee, day, day.AddDays(7), Weekly(day.DayOfWeek, 10, 12));
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

        Assert.Equal(after, times[1].Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(times, time => Assert.Equal(10, TimeZoneInfo.ConvertTime(time.StartsAtUtc, zone).Hour));
        Assert.NotEqual(TimeSpan.FromDays(7), times[1].StartsAtUtc - times[0].StartsAtUtc);
    }

    [Fact]
    public void Only_the_persons_own_session_counts_where_each_has_places()
    {
        var one = Weekly(DayOfWeek.Monday, 10, 12);
        var other = Weekly(DayOfWeek.Tuesday, 10, 12);

        var times = Occasions.Between(Coffee, Details(one, other), other.Id, Monday, Monday.AddDays(6));

        Assert.Equal(other.Id, Assert.Single(times).Session);
    }

    [Theory]
    [InlineData(10, 12, 11, 13, true)]
    [InlineData(10, 12, 10, 12, true)]
    [InlineData(9, 13, 10, 12, true)]
    [InlineData(10, 12, 12, 14, false)]
    [InlineData(12, 14, 10, 12, false)]
    public void Two_things_clash_when_one_begins_before_the_other_is_over(int a, int b, int c, int d, bool clash)
    {
        var one = Between(Coffee, Monday, Monday, Weekly(DayOfWeek.Monday, a, b));
        var other = Between(Bikes, Monday, Monday, Weekly(DayOfWeek.Monday, c, d));

        Assert.Equal(clash, Occasions.FirstOverlap(one, other) is not null);
        Assert.Null(Occasions.FirstOverlap(one, one));
    }

    [Fact]
    public void More_than_a_year_at_once_and_dates_the_wrong_way_are_refused()
    {
        var details = Details(Weekly(DayOfWeek.Monday, 10, 12));

        var last = Monday.AddDays(Occasions.DayCountMax);
        Assert.Equal(53, Occasions.Between(Coffee, details, null, Monday, last).Length);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Occasions.Between(Coffee, details, null, Monday, Monday.AddDays(Occasions.DayCountMax + 1)));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Occasions.Between(Coffee, details, null, Monday, Monday.AddDays(-1)));
    }

    private static System.Collections.Immutable.ImmutableArray<Occasion> Between(
        AssignmentId id, DateOnly first, DateOnly last, params Session[] sessions) =>
        Occasions.Between(id, Details(sessions), null, first, last);

    private static AssignmentDetails Details(params Session[] sessions) =>
        AssignmentSamples.Details() with { Sessions = [.. sessions] };

    private static Session Weekly(DayOfWeek day, int start, int end) => new()
    {
        Id = new SessionId($"{day}-{start}"),
        Weekday = day,
        Start = new TimeOnly(start, 0),
        End = new TimeOnly(end, 0),
        TimeZone = "Europe/Stockholm",
    };
}
