using FsCheck.Fluent;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Dispatch;

/// <summary>Stockholm is an hour before UTC in winter and two in summer.</summary>
public sealed class MessageTimesTests
{
    [Theory]
    [InlineData("2026-03-02T07:00Z", "2026-03-02T07:00Z", "eight o'clock sharp")]
    [InlineData("2026-03-02T06:59Z", "2026-03-02T07:00Z", "a minute before eight")]
    [InlineData("2026-03-02T18:59Z", "2026-03-02T18:59Z", "a minute before twenty")]
    [InlineData("2026-03-02T19:00Z", "2026-03-03T07:00Z", "twenty o'clock sharp")]
    [InlineData("2026-03-02T23:30Z", "2026-03-03T07:00Z", "after midnight")]
    [InlineData("2026-03-28T19:30Z", "2026-03-29T06:00Z", "the night that is an hour shorter")]
    [InlineData("2026-10-24T18:30Z", "2026-10-25T07:00Z", "the night that is an hour longer")]
    public void Nothing_goes_between_twenty_and_eight(string now, string next, string because)
    {
        var allowed = MessageTimes.NextAllowed(At(now), [], MessageFrequency.OnceADay, AssignmentSamples.Stockholm);

        Assert.True(At(next) == allowed, $"{because}: expected {next}, but found {allowed:u}.");
    }

    [Fact]
    public void Once_a_day_is_a_day_of_the_calendar()
    {
        var now = At("2026-03-02T12:00Z");

        Assert.Equal(now, Next(now, "2026-03-01T18:59Z"));
        Assert.Equal(At("2026-03-03T07:00Z"), Next(now, "2026-03-02T07:00Z"));
    }

    [Fact]
    public void Three_times_a_day_is_three_and_then_the_next_morning()
    {
        var now = At("2026-03-02T12:00Z");
        DateTimeOffset[] sent = [At("2026-03-02T07:00Z"), At("2026-03-02T09:00Z"), At("2026-03-02T11:00Z")];

        Assert.Equal(now, Next(now, sent[..2]));
        Assert.Equal(At("2026-03-03T07:00Z"), Next(now, sent));
    }

    [Theory]
    [InlineData(MessageFrequency.Never)]
    [InlineData(MessageFrequency.ThroughCoordinator)]
    public void Those_who_want_none_get_none(MessageFrequency frequency) =>
        Assert.Null(MessageTimes.NextAllowed(At("2026-03-02T12:00Z"), [], frequency, AssignmentSamples.Stockholm));

    [Fact]
    public void Whenever_it_is_asked_the_answer_is_not_before_not_in_quiet_hours_and_no_second_one_that_day()
    {
        var cases = from minutes in Gen.Choose(0, 2 * 366 * 24 * 60)
            from sent in Gen.Choose(-3 * 24 * 60, 0).ArrayOf(4)
            select (minutes, sent);

        Law.Holds(cases, each =>
        {
            var now = At("2026-01-01T00:00Z").AddMinutes(each.minutes);
            var sent = each.sent.Select(ago => now.AddMinutes(ago)).ToArray();
            var zone = AssignmentSamples.Stockholm;
            var next = MessageTimes.NextAllowed(now, sent, MessageFrequency.OnceADay, zone)!.Value;
            var local = Local(next);
            return next >= now
                && local.Hour is >= 8 and < 20
                && sent.All(message => Local(message).Date != local.Date)
                && next - now < TimeSpan.FromDays(2);
        });
    }

    private static DateTimeOffset? Next(DateTimeOffset now, string sent) =>
        MessageTimes.NextAllowed(now, [At(sent)], MessageFrequency.OnceADay, AssignmentSamples.Stockholm);

    private static DateTimeOffset? Next(DateTimeOffset now, DateTimeOffset[] sent) =>
        MessageTimes.NextAllowed(now, sent, MessageFrequency.ThreeTimesADay, AssignmentSamples.Stockholm);

    private static DateTime Local(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, AssignmentSamples.Stockholm).DateTime;

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
