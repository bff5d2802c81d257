using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Tests.Assignments;

namespace Marknadsplatsen.Domain.Tests.Notices;

public sealed class NoticeRulesTests
{
    private static readonly DateTimeOffset Now = AssignmentSamples.Monday;
    private static readonly NoticeRecord Nothing = new();

    [Fact]
    public void A_notice_costs_a_message_and_the_newest_comes_first()
    {
        var one = Tell(Nothing, "a1", Now)!;
        var two = Tell(one, "a2", Now.AddDays(1))!;

        Assert.Equal(["a2", "a1"], two.Notices.Select(notice => notice.Assignment.Value));
        Assert.Equal(DispatchRules.TokensAtStart - 1, one.Budget!.Value.Tokens);
        Assert.Equal(Now.AddDays(1), two.Budget!.Value.LastPushAtUtc);
    }

    [Fact]
    public void Telling_again_changes_nothing_also_when_no_message_is_left()
    {
        var told = Tell(Nothing, "a1", Now)!;

        Assert.Same(told, Tell(told, "a1", Now));
        Assert.Same(told, Tell(told, "a1", Now.AddDays(9)));
    }

    [Fact]
    public void What_is_heard_of_after_a_message_about_something_newer_goes_in_the_next_one_and_once()
    {
        var late = new NewToPerson("talk/a", 1, Now);
        var sent = NoticeRules.Sent(
            NoticeRules.Hear(Nothing, new NewToPerson("talk/b", 1, Now.AddSeconds(5))), Now.AddSeconds(5), Now);

        var heard = NoticeRules.Hear(sent, late);
        Assert.Equal("talk/a", Assert.Single(NoticeRules.UnsentNew(heard)).Source);

        var again = NoticeRules.Sent(heard, NoticeRules.UnsentUpToUtc(heard, Now)!.Value, Now);
        Assert.Empty(NoticeRules.UnsentNew(NoticeRules.Hear(again, late with { Version = 2 })));
        Assert.Null(NoticeRules.Hear(again, late with { Version = 3, SinceUtc = null }).New[^1].SinceUtc);
    }

    [Fact]
    public void There_is_one_a_day_by_the_citys_own_days()
    {
        var evening = new DateTimeOffset(2026, 3, 2, 22, 30, 0, TimeSpan.Zero);
        var told = Tell(Nothing, "a1", evening)!;

        // Half past eleven in the evening in Stockholm; half an hour later it is Tuesday.
        Assert.Null(Tell(told, "a2", evening.AddMinutes(29)));
        Assert.NotNull(Tell(told, "a2", evening.AddMinutes(30)));
    }

    [Fact]
    public void Nobody_is_told_more_than_two_a_week_and_three_after_a_long_silence()
    {
        var (record, told) = (Nothing, new List<int>());
        for (var day = 0; day < 70; day++)
        {
            if (Tell(record, $"a{day}", Now.AddDays(day)) is { } next)
            {
                (record, told) = (next, [.. told, day]);
            }
        }

        var after = Tell(Tell(Tell(record, "b1", Now.AddDays(200))!, "b2", Now.AddDays(201))!, "b3", Now.AddDays(202))!;

        Assert.InRange(told.Count, 20, 22);
        Assert.All(told.Zip(told.Skip(3)), pair => Assert.True(pair.Second - pair.First >= 7));
        Assert.Null(Tell(after, "b4", Now.AddDays(203)));
    }

    [Fact]
    public void Whoever_was_never_told_has_waited_since_they_came_and_others_since_the_last_message()
    {
        var came = Now.AddDays(-40);
        var told = Tell(Nothing, "a1", Now)!;

        Assert.Equal(came, NoticeRules.StandingAt(Nothing, came, Now, AssignmentSamples.Stockholm).WaitingSinceUtc);
        var standing = NoticeRules.StandingAt(told, came, Now.AddHours(1), AssignmentSamples.Stockholm);

        Assert.Equal(Now, standing.WaitingSinceUtc);
        Assert.False(standing.MayBeTold);
    }

    [Fact]
    public void What_is_seen_never_goes_back()
    {
        var seen = NoticeRules.Seen(Nothing, Now);

        Assert.Equal(Now, seen.SeenUpToUtc);
        Assert.Same(seen, NoticeRules.Seen(seen, Now.AddDays(-1)));
    }

    [Fact]
    public void The_oldest_leaves_when_there_are_too_many()
    {
        var full = Nothing with
        {
            Notices = [.. Enumerable.Range(0, NoticeRecord.NoticeCountMax)
                .Select(number => new Notice(new AssignmentId($"n{number}"), Now.AddDays(-number)))],
        };

        var next = Tell(full, "new", Now)!;

        Assert.Equal(NoticeRecord.NoticeCountMax, next.Notices.Length);
        Assert.Equal("new", next.Notices[0].Assignment.Value);
        Assert.DoesNotContain(next.Notices, notice => notice.Assignment == full.Notices[^1].Assignment);
    }

    [Fact]
    public void Nothing_is_sent_before_it_is_chosen_and_then_only_what_is_told_after_that()
    {
        var told = Tell(Nothing, "a1", Now)!;

        var chosen = NoticeRules.Choose(told, MessageFrequency.OnceADay, Now.AddHours(1));
        var next = Tell(chosen, "a2", Now.AddDays(1))!;

        Assert.Null(NextSendAt(told, Now));
        Assert.Null(NextSendAt(chosen, Now.AddHours(1)));
        Assert.Equal(Now.AddDays(1), NextSendAt(next, Now.AddDays(1)));
        Assert.Equal(["a2"], NoticeRules.Unsent(next).Select(notice => notice.Assignment.Value));
        Assert.Same(chosen, NoticeRules.Choose(chosen, MessageFrequency.OnceADay, Now.AddDays(3)));
    }

    [Theory]
    [InlineData(MessageFrequency.Never)]
    [InlineData(MessageFrequency.ThroughCoordinator)]
    public void Whoever_wants_no_messages_gets_none(MessageFrequency frequency)
    {
        var told = Tell(NoticeRules.Choose(Nothing, frequency, Now), "a1", Now)!;

        Assert.Null(NextSendAt(told, Now));
        Assert.Null(NextSendAt(NoticeRules.Choose(told, frequency, Now), Now.AddDays(8)));
    }

    [Fact]
    public void Changing_from_often_to_seldom_loses_nothing_that_has_not_gone_out()
    {
        var often = Tell(NoticeRules.Choose(Nothing, MessageFrequency.ThreeTimesADay, Now), "a1", Now.AddHours(1))!;

        var seldom = NoticeRules.Choose(often, MessageFrequency.OnceADay, Now.AddHours(2));

        Assert.Equal(Now.AddHours(3), NextSendAt(seldom, Now.AddHours(3)));
    }

    [Fact]
    public void What_is_seen_or_sent_is_not_sent_again()
    {
        var told = Tell(NoticeRules.Choose(Nothing, MessageFrequency.OnceADay, Now), "a1", Now.AddHours(1))!;

        Assert.Null(NextSendAt(NoticeRules.Seen(told, Now.AddHours(1)), Now.AddHours(2)));
        Assert.Null(NextSendAt(NoticeRules.Sent(told, Now.AddHours(1), Now.AddHours(1)), Now.AddHours(2)));
        Assert.Empty(NoticeRules.Sent(told, Now.AddHours(1), null).SentAtUtc);
    }

    [Theory]
    [InlineData("2026-03-28T19:30:00Z", "2026-03-29T06:00:00Z", "the night that is an hour shorter")]
    [InlineData("2026-10-24T18:30:00Z", "2026-10-25T07:00:00Z", "the night that is an hour longer")]
    public void What_is_told_in_the_evening_waits_for_eight_in_the_morning(string told, string sent, string because)
    {
        var (evening, morning) = (Moment(told), Moment(sent));
        var record = NoticeRules.Choose(Nothing, MessageFrequency.ThreeTimesADay, evening.AddDays(-1));

        var waits = NoticeRules.Tell(
            record, new AssignmentId("a1"), evening.AddDays(-9), evening, AssignmentSamples.Stockholm)!;

        Assert.True(NextSendAt(waits, evening) == morning, because);
        Assert.True(NextSendAt(waits, morning.AddTicks(-1)) == morning, because);
        Assert.True(NextSendAt(waits, morning) == morning, because);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset? NextSendAt(NoticeRecord record, DateTimeOffset now) =>
        NoticeRules.NextSendAt(record, now, AssignmentSamples.Stockholm);

    private static NoticeRecord? Tell(NoticeRecord record, string assignment, DateTimeOffset now) =>
        NoticeRules.Tell(record, new AssignmentId(assignment), Now, now, AssignmentSamples.Stockholm);
}
