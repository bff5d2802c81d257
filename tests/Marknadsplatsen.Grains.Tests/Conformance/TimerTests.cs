using Marknadsplatsen.Grains.Tests.Conformance.Grains;

namespace Marknadsplatsen.Grains.Tests.Conformance;

public sealed class TimerTests
{
    private static readonly TimeSpan Due = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(7);

    [Fact]
    public async Task A_timer_fires_when_due_and_then_each_period()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<ITickGrain>("regular");
        host.Probe.Open("regular gate");
        await grain.StartTimer(Due, Period, interleave: false);

        host.Time.Advance(Due);
        await host.Probe.WhenOpen("tick regular:1");
        await grain.Ping();
        host.Time.Advance(Period);
        await host.Probe.WhenOpen("tick regular:2");
    }

    [Fact]
    public async Task A_changed_timer_keeps_its_new_time()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<ITickGrain>("changed");
        host.Probe.Open("changed gate");
        await grain.StartTimer(Due, Period, interleave: false);

        await grain.ChangeTimer(2 * Due, Period);
        host.Time.Advance(Due);
        await grain.Ping();
        var ticksAtTheOldTime = host.Probe.CountOf("tick changed");
        host.Time.Advance(Due);

        await host.Probe.WhenOpen("tick changed:1");
        Assert.Equal(0, ticksAtTheOldTime);
    }

    [Fact]
    public async Task A_stopped_timer_does_not_fire()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<ITickGrain>("stopped");
        await grain.StartTimer(Due, Period, interleave: false);

        await grain.StopTimer();
        host.Time.Advance(2 * Due);
        await grain.Ping();

        Assert.Equal(0, host.Probe.CountOf("tick stopped"));
    }

    [Fact]
    public async Task A_plain_timer_waits_for_the_call_that_runs()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<ITickGrain>("waits");
        host.Probe.Open("waits gate");
        await grain.StartTimer(Due, Period, interleave: false);
        var holding = grain.Hold("held");
        await host.Probe.WhenOpen("began held:1");

        host.Time.Advance(Due);
        await grain.PingBetween();
        var ticksWhileHolding = host.Probe.CountOf("tick waits");
        host.Probe.Open("held");
        await holding;

        await host.Probe.WhenOpen("tick waits:1");
        Assert.Equal(0, ticksWhileHolding);
    }

    [Fact]
    public async Task An_interleaving_timer_runs_while_a_call_awaits()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<ITickGrain>("between");
        host.Probe.Open("between gate");
        await grain.StartTimer(Due, Period, interleave: true);
        var holding = grain.Hold("held open");
        await host.Probe.WhenOpen("began held open:1");

        host.Time.Advance(Due);

        await host.Probe.WhenOpen("tick between:1");
        host.Probe.Open("held open");
        await holding;
    }

    [Fact]
    public async Task A_call_runs_while_an_interleaving_timer_awaits()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<ITickGrain>("slow tick");
        await grain.StartTimer(Due, Period, interleave: true);
        host.Time.Advance(Due);
        await host.Probe.WhenOpen("tick slow tick:1");

        await grain.Ping();

        host.Probe.Open("slow tick gate");
    }

    [Fact]
    public async Task A_timer_dies_with_its_activation()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<ITickGrain>("mortal");
        host.Probe.Open("mortal gate");
        await grain.StartTimer(Due, Period, interleave: true);

        await grain.Deactivate();
        await host.Probe.WhenOpen("deactivated mortal:1");
        host.Time.Advance(2 * Due);
        await grain.Ping();

        Assert.Equal(0, host.Probe.CountOf("tick mortal"));
    }
}
