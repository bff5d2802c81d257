using Marknadsplatsen.Domain.Accounts;

namespace Marknadsplatsen.Domain.Tests.Accounts;

/// <summary>
/// A city hears no more failures an hour than the cap, and whoever is honest is heard within a bound however big the
/// flood. Networks that flood try all the time, and fail whenever they are heard.
/// </summary>
public sealed class FailureCapTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly TryOrigin Home = new("home");

    [Fact]
    public void No_more_guesses_an_hour_are_heard_than_the_cap_however_they_are_spread_over_networks_and_browsers()
    {
        var (cap, hours) = (new FailureCapRecord(), new int[3]);
        for (var second = 0; second < hours.Length * 3600; second++)
        {
            for (var i = 0; i < 8; i++)
            {
                var browser = i % 2 == 0 ? $"browser-{(second + i) % 97}" : null;
                var from = new TryOrigin($"n-{((second * 8) + i) % 700}", browser);
                cap = Try(cap, Now.AddSeconds(second), from, out var heard);
                hours[second / 3600] += heard ? 1 : 0;
            }
        }

        Assert.All(hours, heard => Assert.InRange(heard, 500, FailureCapRecord.FailuresPerHourMax));
        Assert.True(cap.Turns.Count <= FailureCapRecord.TurnCountMax);
    }

    [Fact]
    public void The_lanes_together_are_the_cap()
    {
        var turns = (FailureCapRecord.Window + FailureCapRecord.TurnLength) / FailureCapRecord.TurnApart;

        Assert.Equal(
            FailureCapRecord.FailuresPerHourMax,
            FailureCapRecord.OpenFailuresPerHourMax + FailureCapRecord.KnownTriesPerHourMax + turns);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(150)]
    [InlineData(400)]
    public void Somebody_new_is_heard_within_a_turn_for_each_network_that_floods(int networks)
    {
        var (cap, opens, heardAt) = (new FailureCapRecord(), (DateTimeOffset?)null, (DateTimeOffset?)null);
        var came = Now.AddMinutes(50);
        for (var now = Now; heardAt is null; now += TimeSpan.FromSeconds(1))
        {
            for (var i = 0; i < networks; i++)
            {
                cap = Try(cap, now, new TryOrigin($"flood-{i}"), out _);
            }

            if (now == came || now == opens)
            {
                var (next, told) = cap.Enter(now, Home);
                (cap, opens, heardAt) = (next, told, told <= now ? now : null);
            }
        }

        Assert.InRange(heardAt.Value - came, TimeSpan.Zero, (networks + 1) * FailureCapRecord.TurnApart);
    }

    [Fact]
    public void A_turn_stays_as_it_was_told_is_taken_once_and_is_gone_when_nobody_took_it()
    {
        var full = Full();
        var (cap, opens) = full.Enter(Now, Home);
        var (again, same) = cap.Enter(Now.AddSeconds(5), Home);

        Assert.Equal(Now + FailureCapRecord.TurnApart, opens);
        Assert.Equal((cap, opens), (again, same));
        var last = opens + FailureCapRecord.TurnLength;
        var (taken, heard) = cap.Enter(last.AddSeconds(-1), Home);
        Assert.Equal(last.AddSeconds(-1), heard);
        Assert.True(taken.Enter(last.AddSeconds(-1), Home).OpensAtUtc > last);
        Assert.True(cap.Enter(last, Home).OpensAtUtc > last);
    }

    [Fact]
    public void A_browser_that_is_known_does_not_wait_for_strangers_and_gets_no_more_than_its_share()
    {
        var (cap, heard) = (Full(), 0);
        for (var browser = 0; browser < 100; browser++)
        {
            for (var i = 0; i < 10; i++)
            {
                cap = Try(cap, Now, new TryOrigin("elsewhere", $"browser-{browser}"), out var isHeard);
                heard += isHeard ? 1 : 0;
                Assert.True(isHeard || i >= FailureCapRecord.KnownTriesOfOneMax || browser >= 13);
            }
        }

        Assert.Equal(FailureCapRecord.KnownTriesPerHourMax, heard);
    }

    [Fact]
    public void A_queue_that_is_full_gives_no_more_turns_and_tells_when_its_last_is_heard()
    {
        var cap = Full();
        for (var i = 0; i < FailureCapRecord.TurnCountMax; i++)
        {
            cap = cap.Enter(Now, new TryOrigin($"n-{i}")).Next;
        }

        var (same, opens) = cap.Enter(Now, Home);

        Assert.Equal((cap, Now + (FailureCapRecord.TurnCountMax * FailureCapRecord.TurnApart)), (same, opens));
    }

    [Fact]
    public void Few_networks_use_up_their_share_and_others_do_not_notice()
    {
        var (cap, heard) = (new FailureCapRecord(), 0);
        for (var second = 0; second < 3600; second++)
        {
            cap = Try(cap, Now.AddSeconds(second), new TryOrigin($"loud-{second % 7}"), out var isHeard);
            heard += isHeard ? 1 : 0;
            Assert.Equal(Now.AddSeconds(second), cap.Enter(Now.AddSeconds(second), Home).OpensAtUtc);
            Assert.Equal(Now.AddSeconds(second), cap.Enter(Now.AddSeconds(second), null).OpensAtUtc);
        }

        Assert.Equal(FailureCapRecord.LoudFailuresPerHourMax, cap.Count);
        var turns = (FailureCapRecord.Window + FailureCapRecord.TurnLength) / FailureCapRecord.TurnApart;
        Assert.InRange(heard - cap.Count, 1, turns);
    }

    [Fact]
    public void Who_mistypes_a_few_times_is_like_anybody_else()
    {
        var cap = new FailureCapRecord { StartedAtUtc = Now, Count = FailureCapRecord.LoudFailuresPerHourMax };
        for (var i = 0; i < FailureCapRecord.QuietFailureCountMax; i++)
        {
            cap = cap.Failed(Now, Home);
            Assert.Equal(Now, cap.Enter(Now, Home).OpensAtUtc);
        }

        Assert.NotEqual(Now, cap.Failed(Now, Home).Enter(Now, Home).OpensAtUtc);
    }

    [Fact]
    public void After_an_hour_failures_are_forgotten_and_turns_that_were_told_are_kept()
    {
        var later = Now + FailureCapRecord.Window;
        var (full, opens) = Full().Enter(later.AddSeconds(-5), Home);

        Assert.Equal(later, full.Enter(later, new TryOrigin("another")).OpensAtUtc);
        var next = full.Failed(later, Home);
        Assert.Equal((later, 1, 1), (next.StartedAtUtc, next.Count, next.Networks.Count));
        Assert.Equal(opens, Assert.Single(next.Turns).Value);
    }

    private static FailureCapRecord Full() =>
        new() { StartedAtUtc = Now, Count = FailureCapRecord.OpenFailuresPerHourMax };

    /// <summary>One guess, which is wrong when it is heard.</summary>
    private static FailureCapRecord Try(FailureCapRecord cap, DateTimeOffset now, TryOrigin from, out bool isHeard)
    {
        var (next, opens) = cap.Enter(now, from);
        isHeard = opens <= now;
        return isHeard ? next.Failed(now, from) : next;
    }
}
