using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Live;

public sealed class LiveFeedTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly LiveAudience Everybody = new(LiveAudienceKind.Public, "1283");
    private static readonly LiveAudience Person = new(LiveAudienceKind.Matches, "p1");

    private readonly ManualTime time = new(Start);
    private readonly Sent sent = new();
    private readonly LiveFeed feed;

    public LiveFeedTests() => feed = new LiveFeed(time, sent.Keep);

    public void Dispose() => feed.Dispose();

    [Fact]
    public void Each_audience_has_its_own_numbers_and_they_rise_by_one()
    {
        var first = feed.Open(Everybody);
        var own = feed.Open(Person);

        Publish(Everybody, 3);
        Publish(Person, 1);

        Assert.Equal([first + 1, first + 2, first + 3], sent.To(Everybody).Select(message => message.Seq));
        Assert.Equal([own + 1], sent.To(Person).Select(message => message.Seq));
        Assert.Equal(("public", "matches"), (sent.To(Everybody)[0].Audience, sent.To(Person)[0].Audience));
    }

    [Fact]
    public void What_was_missed_comes_in_order_and_nothing_twice()
    {
        var mark = feed.Open(Everybody);
        Publish(Everybody, 5);

        var answer = feed.Since(Everybody, mark + 2);

        Assert.Equal((false, mark + 5), (answer.Snapshot, answer.Seq));
        Assert.Equal([mark + 3, mark + 4, mark + 5], answer.Events.Select(message => message.Seq));
        Assert.Empty(feed.Since(Everybody, mark + 5).Events);
    }

    [Fact]
    public void Beyond_the_kept_tail_the_answer_is_a_snapshot_mark_and_never_a_part()
    {
        var mark = feed.Open(Everybody);
        Publish(Everybody, LiveFeed.TailLengthMax + 1);

        var kept = feed.Since(Everybody, mark + 1);
        var lost = feed.Since(Everybody, mark);

        Assert.Equal((false, LiveFeed.TailLengthMax), (kept.Snapshot, kept.Events.Length));
        Assert.Equal((true, 0, mark + LiveFeed.TailLengthMax + 1), (lost.Snapshot, lost.Events.Length, lost.Seq));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public void A_number_that_was_never_given_gets_a_snapshot_mark(long since)
    {
        feed.Open(Everybody);

        Assert.True(feed.Since(Everybody, since).Snapshot);
    }

    [Fact]
    public void After_a_restart_no_number_is_used_again()
    {
        feed.Open(Everybody);
        Publish(Everybody, 1_000);
        var last = feed.Open(Everybody);
        time.Advance(TimeSpan.FromMilliseconds(1));

        using var restarted = new LiveFeed(time, sent.Keep);

        Assert.True(restarted.Open(Everybody) > last);
        Assert.True(restarted.Since(Everybody, last).Snapshot);
    }

    [Fact]
    public void Numbers_stay_whole_in_a_script() =>
        Assert.InRange(feed.Open(Everybody), 1, (1L << 53) - 1);

    [Fact]
    public void Nobody_is_told_when_nobody_follows()
    {
        Publish(Everybody, 1);

        Assert.Empty(sent.Messages);
        Assert.Equal(0, feed.AudienceCount);
    }

    [Fact]
    public void An_audience_is_kept_a_while_after_its_last_page_and_comes_back_with_higher_numbers()
    {
        var mark = feed.Enter(Person);
        Publish(Person, 1);
        feed.Leave(Person);

        time.Advance(LiveFeed.KeepAfterLast - TimeSpan.FromSeconds(1));
        Assert.True(feed.IsOpen(Person));
        Assert.Equal(mark + 1, Assert.Single(feed.Since(Person, mark).Events).Seq);

        time.Advance(LiveFeed.KeepAfterLast);
        time.Advance(LiveFeed.KeepAfterLast);
        Assert.False(feed.IsOpen(Person));
        Assert.True(feed.Open(Person) > mark + 1);
    }

    [Fact]
    public void An_audience_with_an_open_page_is_kept_for_as_long_as_it_takes()
    {
        feed.Enter(Person);

        time.Advance(LiveFeed.KeepAfterLast * 3);

        Assert.True(feed.IsOpen(Person));
    }

    [Fact]
    public void No_more_audiences_than_the_limit_are_kept_and_the_rest_read_their_page_again()
    {
        for (var person = 0; person < LiveFeed.AudienceCountMax; person++)
        {
            Assert.NotEqual(0, feed.Open(new LiveAudience(LiveAudienceKind.Me, $"p{person}")));
        }

        var late = new LiveAudience(LiveAudienceKind.Me, "late");

        Assert.Equal(0, feed.Open(late));
        Assert.True(feed.Since(late, 7).Snapshot);
        Assert.Equal(LiveFeed.AudienceCountMax, feed.AudienceCount);
    }

    private void Publish(LiveAudience audience, int count)
    {
        for (var n = 0; n < count; n++)
        {
            feed.Publish(audience, "changed", Sent.Nothing);
        }
    }
}
