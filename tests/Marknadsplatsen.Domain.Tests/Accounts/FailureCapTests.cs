using Marknadsplatsen.Domain.Accounts;

namespace Marknadsplatsen.Domain.Tests.Accounts;

public sealed class FailureCapTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void No_more_guesses_an_hour_are_heard_than_the_cap_however_they_are_spread()
    {
        var cap = new FailureCapRecord();
        var heard = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var network = i < 2_000 ? $"loud-{i % 7}" : $"each-its-own-{i}";
            if (cap.OpensAtUtc(Now, network) <= Now)
            {
                heard++;
                cap = cap.Failed(Now, network);
            }
        }

        Assert.Equal(FailureCapRecord.FailuresPerHourMax, heard);
        Assert.Equal(Now + FailureCapRecord.Window, cap.OpensAtUtc(Now, "anybody"));
        Assert.Equal(Now + FailureCapRecord.Window, cap.OpensAtUtc(Now, null));
        Assert.True(cap.Networks.Count <= FailureCapRecord.FailuresPerHourMax);
    }

    [Fact]
    public void Few_networks_use_up_their_share_and_no_more()
    {
        var cap = new FailureCapRecord();
        for (var i = 0; i < 5_000; i++)
        {
            if (cap.OpensAtUtc(Now, $"loud-{i % 7}") <= Now)
            {
                cap = cap.Failed(Now, $"loud-{i % 7}");
            }
        }

        Assert.Equal(FailureCapRecord.LoudFailuresPerHourMax, cap.Count);
        Assert.Equal(Now + FailureCapRecord.Window, cap.OpensAtUtc(Now, "loud-0"));
        Assert.Equal(Now, cap.OpensAtUtc(Now, "home"));
        Assert.Equal(Now, cap.OpensAtUtc(Now, null));
    }

    [Fact]
    public void Who_mistypes_a_few_times_is_like_anybody_else()
    {
        var cap = new FailureCapRecord { StartedAtUtc = Now, Count = FailureCapRecord.LoudFailuresPerHourMax };
        for (var i = 0; i < FailureCapRecord.QuietFailureCountMax; i++)
        {
            cap = cap.Failed(Now, "home");
            Assert.Equal(Now, cap.OpensAtUtc(Now, "home"));
        }

        Assert.NotEqual(Now, cap.Failed(Now, "home").OpensAtUtc(Now, "home"));
    }

    [Fact]
    public void After_an_hour_everything_is_forgotten()
    {
        var later = Now + FailureCapRecord.Window;
        var full = new FailureCapRecord { StartedAtUtc = Now, Count = FailureCapRecord.FailuresPerHourMax };

        Assert.Equal(later, full.OpensAtUtc(later, "home"));
        Assert.Equal((1, 1), (full.Failed(later, "home").Count, full.Failed(later, "home").Networks.Count));
    }
}
