using Marknadsplatsen.Web.Live;

namespace Marknadsplatsen.Web.Tests.Live;

public sealed class SequenceTrackTests
{
    private readonly SequenceTrack track = new();

    [Fact]
    public void Messages_that_follow_each_other_leave_no_gap()
    {
        track.Settle(10);

        Assert.True(track.Hear(11));
        Assert.True(track.Hear(12));
        Assert.True(track.Hear(12));
        Assert.Equal(12, track.Last);
    }

    [Fact]
    public void A_missing_number_is_a_gap_until_it_comes()
    {
        track.Settle(10);

        Assert.False(track.Hear(12));
        Assert.True(track.Hear(11));
        Assert.Equal(12, track.Last);
    }

    [Fact]
    public void What_is_heard_while_the_whole_is_read_counts_afterwards()
    {
        Assert.True(track.Hear(11));
        Assert.True(track.Hear(12));

        Assert.True(track.Settle(10));

        Assert.Equal(12, track.Last);
    }

    [Fact]
    public void A_gap_among_what_was_heard_while_reading_is_found()
    {
        track.Hear(11);
        track.Hear(13);

        Assert.False(track.Settle(10));
        Assert.Equal(11, track.Last);
    }

    [Fact]
    public void Numbers_past_a_gap_are_remembered_up_to_a_limit()
    {
        track.Settle(0);
        for (var n = 2; n <= SequenceTrack.AheadCountMax + 10; n++)
        {
            Assert.False(track.Hear(n));
        }

        Assert.True(track.Hear(1));

        Assert.Equal(SequenceTrack.AheadCountMax + 1, track.Last);
    }
}
