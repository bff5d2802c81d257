using System.Reflection;
using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Hosts;

/// <summary>Who came is nobody's to know; how many came is a number (DOMAIN 3.9b and 6.7).</summary>
public sealed partial class AttendanceTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Nothing_that_is_stored_or_sent_can_tell_who_came()
    {
        var found = typeof(AttendanceTotal).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.DeclaringType == type && Told().IsMatch(property.Name))
                .Select(property => $"{type.Name}.{property.Name}"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(["HostRecord.Attendance", "HostView.Attendance"], found);
        Assert.Equal(
            [typeof(AssignmentId), typeof(OccasionId), typeof(int)],
            typeof(AttendanceTotal).GetProperties()
                .Where(property => property.Name != "EqualityContract")
                .Select(property => property.PropertyType));
    }

    [Fact]
    public void A_number_that_is_said_again_comes_in_place_of_the_one_before()
    {
        var record = new HostRecord().With(Total(0, 4)).With(Total(7, 5)).With(Total(0, 6));

        Assert.Equal([Total(7, 5), Total(0, 6)], record.Attendance);
    }

    [Fact]
    public void The_oldest_times_are_forgotten_first()
    {
        var record = Enumerable.Range(0, HostRecord.AttendanceCountMax + 1)
            .Aggregate(new HostRecord(), (known, day) => known.With(Total(day, 1)));

        Assert.Equal(HostRecord.AttendanceCountMax, record.Attendance.Length);
        Assert.DoesNotContain(Total(0, 1), record.Attendance);
    }

    [Fact]
    public void Only_times_that_are_over_and_not_long_ago_are_counted()
    {
        var state = AssignmentSamples.Open() with { PublishedAtUtc = AssignmentSamples.Monday.AddDays(-90) };
        var evening = AssignmentSamples.Monday.AddHours(12);

        var counted = CountedOccasions.Of(state, evening, Monday);

        Assert.Equal(
            [Monday, Monday.AddDays(-7), Monday.AddDays(-14), Monday.AddDays(-21), Monday.AddDays(-28)],
            counted.Select(occasion => occasion.Date));
        Assert.Equal(4, CountedOccasions.Of(state, AssignmentSamples.Monday, Monday).Length);
    }

    [Fact]
    public void Nothing_before_it_was_published_is_counted() =>
        Assert.Empty(CountedOccasions.Of(
            AssignmentSamples.Open() with { PublishedAtUtc = AssignmentSamples.Monday.AddHours(10) },
            AssignmentSamples.Monday.AddHours(12),
            Monday));

    private static AttendanceTotal Total(int day, int count) => new()
    {
        Assignment = new AssignmentId("a1"),
        Occasion = new OccasionId(Monday.AddDays(day), new SessionId("mon")),
        Count = count,
    };

    [GeneratedRegex("Attend|Came|NoShow|Presence|Present|Absen|ShowedUp")]
    private static partial Regex Told();
}
