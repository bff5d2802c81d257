namespace Marknadsplatsen.EmbeddedOrleans.Tests;

public sealed class TimeoutTests
{
    [Fact]
    public void A_call_is_never_timed_out_early_and_at_most_a_sweep_late()
    {
        using var host = new SingleThreadHost().Start();
        var grain = host.Grains.GetGrain<INoteGrain>("slow");
        host.Advance(TimeSpan.FromMilliseconds(300));
        var call = host.Run(() => grain.NoteAndWait("begun", "gate"));

        host.Advance(TimeSpan.FromSeconds(29.9));
        var before = call.IsCompleted;
        host.Advance(TimeSpan.FromSeconds(1.1));

        Assert.False(before);
        Assert.IsType<TimeoutException>(call.Exception?.InnerException);
    }

    [Fact]
    public void A_call_that_timed_out_before_it_began_is_not_carried_out()
    {
        using var host = new SingleThreadHost().Start();
        var grain = host.Grains.GetGrain<INoteGrain>("busy");
        _ = host.Run(() => grain.NoteAndWait("begun", "gate"));
        var waiting = host.Run(() => grain.Note("too late"));

        host.Advance(TimeSpan.FromSeconds(32));
        host.Journal.Open("gate");
        host.Run(() => grain.Note("in time"));

        Assert.IsType<TimeoutException>(waiting.Exception?.InnerException);
        Assert.Equal(["busy activated", "busy begun", "busy in time"], host.Journal.Entries);
    }

    [Fact]
    public void An_answer_after_the_time_out_harms_nobody()
    {
        using var host = new SingleThreadHost().Start();
        var grain = host.Grains.GetGrain<INoteGrain>("slow");
        var call = host.Run(() => grain.NoteAndWait("begun", "gate"));

        host.Advance(TimeSpan.FromSeconds(32));
        host.Journal.Open("gate");
        host.Work.RunAll();

        Assert.IsType<TimeoutException>(call.Exception?.InnerException);
        Assert.True(host.Run(() => grain.Note("next")).IsCompletedSuccessfully);
    }

    [Fact]
    public void A_grain_that_takes_too_long_to_activate_fails_its_calls()
    {
        using var host = new SingleThreadHost(options => options.CallTimeout = TimeSpan.FromMinutes(5)).Start();
        var call = host.Run(() => host.Grains.GetGrain<IStubbornGrain>("never active").Ping());

        host.Advance(TimeSpan.FromSeconds(31));

        Assert.IsType<TimeoutException>(call.Exception?.InnerException);
    }
}
