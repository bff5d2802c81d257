using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Hosts;

/// <summary>An association is reminded in the morning of the working day before a promise breaks, once.</summary>
public sealed class HostRemindersTests
{
    private static readonly DateTimeOffset Monday = AssignmentSamples.Monday;

    [Fact]
    public void The_reminder_comes_at_nine_on_the_working_day_before()
    {
        // A Monday's interest is promised an answer on Wednesday; a Friday's on Tuesday.
        Assert.Equal(Monday.AddDays(1).AddHours(-1), At(Record(Monday.AddDays(2))));
        Assert.Equal(Monday.AddDays(7).AddHours(-1), At(Record(Monday.AddDays(8)), Monday.AddDays(4)));
        Assert.Equal(Monday.AddDays(4).AddHours(-1), At(Record(Monday.AddDays(7)), Monday.AddDays(3)));
    }

    [Fact]
    public void Without_an_address_or_a_promise_nobody_is_reminded()
    {
        Assert.Null(At(Record(Monday.AddDays(2)) with { Mail = null }));
        Assert.Null(At(Record(null)));
        Assert.Null(At(Record(Monday.AddDays(-1))));
    }

    [Fact]
    public void Nobody_is_reminded_twice_of_the_same_promise_and_not_twice_a_day()
    {
        var record = Record(Monday.AddDays(2));
        var morning = Monday.AddDays(1).AddHours(-1);
        Assert.Null(HostReminders.Reminded(record, morning.AddMinutes(-1), AssignmentSamples.Stockholm));

        var reminded = HostReminders.Reminded(record, morning, AssignmentSamples.Stockholm)!;
        Assert.Null(At(reminded, morning));
        var more = reminded.With(new AssignmentId("a2"), Told(Monday.AddDays(2).AddHours(1)));

        Assert.True(At(more, morning) >= morning.AddHours(22));
    }

    [Fact]
    public void An_answer_given_in_time_ends_the_reminder()
    {
        var record = Record(Monday.AddDays(2)).With(
            new AssignmentId("a1"), new ToldAnswers { Version = 2, Counts = new AnswerCounts { OnTime = 1 } });

        Assert.Null(At(record));
    }

    private static DateTimeOffset? At(HostRecord record, DateTimeOffset? now = null) =>
        HostReminders.NextAt(record, now ?? Monday, AssignmentSamples.Stockholm);

    private static HostRecord Record(DateTimeOffset? promise) =>
        (new HostRecord { Mail = "sealed" }).With(new AssignmentId("a1"), Told(promise));

    private static ToldAnswers Told(DateTimeOffset? promise) => new() { Version = 1, NextPromiseAtUtc = promise };
}
