namespace Marknadsplatsen.EmbeddedOrleans.Tests;

public sealed class StopTests
{
    [Fact]
    public void A_stop_lets_calls_finish_that_still_need_other_grains()
    {
        using var host = new SingleThreadHost().Start();
        var wandering = host.Grains.GetGrain<INoteGrain>("a").Wander("b", steps: 2);

        var stopping = host.Run(host.BeginStop);

        Assert.True(wandering.IsCompletedSuccessfully);
        Assert.True(stopping.IsCompletedSuccessfully);
        Assert.Contains("a deactivated ShuttingDown", host.Journal.Entries);
        Assert.Contains("b deactivated ShuttingDown", host.Journal.Entries);
    }

    [Fact]
    public void A_stop_does_not_wait_for_ever()
    {
        using var host = new SingleThreadHost(options => options.CallTimeout = TimeSpan.FromDays(1)).Start();
        _ = host.Run(() => host.Grains.GetGrain<INoteGrain>("stuck").NoteAndWait("begun", "never"));

        var stopping = host.Run(host.BeginStop);
        var before = stopping.IsCompleted;
        host.Advance(TimeSpan.FromSeconds(30));
        host.Advance(TimeSpan.FromSeconds(30));

        Assert.False(before);
        Assert.True(stopping.IsCompletedSuccessfully);
    }

    [Fact]
    public void What_was_sent_one_way_before_the_stop_is_carried_out()
    {
        using var host = new SingleThreadHost().Start();
        _ = host.Grains.GetGrain<INoteGrain>("a").NoteUnheard("a hint");

        host.Run(host.BeginStop);

        Assert.Equal(["a activated", "a a hint", "a deactivated ShuttingDown"], host.Journal.Entries);
    }
}
