namespace Marknadsplatsen.EmbeddedOrleans.Tests;

public sealed class CollectionTests
{
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Check = TimeSpan.FromMinutes(1);

    [Fact]
    public void An_idle_grain_is_collected_once_it_is_old_enough()
    {
        using var host = new SingleThreadHost().Start();
        host.Run(() => host.Grains.GetGrain<INoteGrain>("a").Note("used"));

        host.Advance(Age - Check);
        var before = host.Journal.Entries.Count;
        host.Advance(2 * Check);

        Assert.Equal(2, before);
        Assert.Equal("a deactivated ActivationIdle", host.Journal.Entries[^1]);
    }

    [Fact]
    public void A_grain_that_is_used_is_not_collected()
    {
        using var host = new SingleThreadHost().Start();
        var grain = host.Grains.GetGrain<INoteGrain>("a");

        for (var i = 0; i < 5; i++)
        {
            host.Run(() => grain.Note("used"));
            host.Advance(Age - Check);
        }

        Assert.DoesNotContain("a deactivated ActivationIdle", host.Journal.Entries);
    }

    [Fact]
    public void A_grain_in_the_middle_of_a_call_is_not_collected()
    {
        using var host = new SingleThreadHost(options => options.CallTimeout = TimeSpan.FromDays(1)).Start();
        var grain = host.Grains.GetGrain<INoteGrain>("a");
        var call = host.Run(() => grain.NoteAndWait("begun", "gate"));

        host.Advance(2 * Age);
        host.Journal.Open("gate");
        host.Work.RunAll();

        Assert.True(call.IsCompletedSuccessfully);
        Assert.Equal(["a activated", "a begun"], host.Journal.Entries);
    }

    [Fact]
    public void A_grain_can_put_its_collection_off_and_take_that_back()
    {
        using var host = new SingleThreadHost().Start();
        var grain = host.Grains.GetGrain<INoteGrain>("a");
        host.Run(() => grain.Stay(Timeout.InfiniteTimeSpan));

        host.Advance(4 * Age);
        var kept = host.Journal.Entries.Count;
        host.Run(() => grain.Stay(TimeSpan.Zero));
        host.Advance(Age + Check);

        Assert.Equal(1, kept);
        Assert.Equal("a deactivated ActivationIdle", host.Journal.Entries[^1]);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_timer_keeps_its_grain_only_when_asked_to(bool keepAlive, bool isCollected)
    {
        using var host = new SingleThreadHost().Start();
        host.Run(() => host.Grains.GetGrain<INoteGrain>("a").KeepNoting(TimeSpan.FromMinutes(2), keepAlive));

        host.Advance(Age + (3 * Check));

        Assert.Equal(isCollected, host.Journal.Entries.Contains("a deactivated ActivationIdle"));
    }

    [Fact]
    public void A_call_that_arrives_while_a_grain_leaves_meets_the_next_activation()
    {
        using var host = new SingleThreadHost().Start();
        var grain = host.Grains.GetGrain<INoteGrain>("a");

        host.Run(() =>
        {
            _ = grain.Leave();
            return grain.Note("after");
        });

        Assert.Equal(
            ["a activated", "a deactivated ApplicationRequested", "a activated", "a after"], host.Journal.Entries);
    }

    [Fact]
    public void A_grain_that_does_not_let_go_is_left_to_itself()
    {
        using var host = new SingleThreadHost(options => options.CallTimeout = TimeSpan.FromDays(1)).Start();
        var grain = host.Grains.GetGrain<IStubbornGrain>("never gone");
        host.Run(grain.Ping);
        host.Advance(Age);

        var call = host.Run(grain.Ping);
        var before = call.IsCompleted;
        host.Advance(TimeSpan.FromSeconds(30));

        Assert.False(before);
        Assert.True(call.IsCompletedSuccessfully);
    }
}
