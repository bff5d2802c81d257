using Marknadsplatsen.Grains.Tests.Conformance.Grains;

namespace Marknadsplatsen.Grains.Tests.Conformance;

public sealed class ReminderTests
{
    private static readonly TimeSpan Due = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_reminder_fires_when_due_and_then_each_period()
    {
        await using var host = await GrainHost.StartAsync();
        await host.Grains.GetGrain<IRemindedGrain>("regular").Register("review", Due, Period);

        await Engine.PassAsync(host.Time, Due, host.Probe.WhenOpen("regular review:1"));
        await Engine.PassAsync(host.Time, Period, host.Probe.WhenOpen("regular review:2"));
    }

    [Fact]
    public async Task A_reminder_survives_a_restart_and_fires()
    {
        var (records, time, probe) = (new MemoryStore(), new ManualTime(), new Probe());
        await using (var first = await GrainHost.StartAsync(records, time, probe))
        {
            await first.Grains.GetGrain<IRemindedGrain>("durable").Register("review", Due, Period);
        }

        await using var second = await GrainHost.StartAsync(records, time, probe);
        var known = await second.Grains.GetGrain<IRemindedGrain>("durable").Has("review");
        await Engine.PassAsync(time, Due + Period, probe.WhenOpen("durable review:1"));

        Assert.True(known);
    }

    [Fact]
    public async Task A_reminder_wakes_a_grain_that_is_not_active()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IRemindedGrain>("asleep");
        await grain.Register("review", Due, Period);
        await grain.Leave();
        await host.Probe.WhenOpen("asleep left:1");

        await Engine.PassAsync(host.Time, Due, host.Probe.WhenOpen("asleep review:1"));
    }

    [Fact]
    public async Task A_removed_reminder_is_gone()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IRemindedGrain>("removed");
        await grain.Register("review", Due, Period);
        await grain.Register("other", Due, Period);
        var before = await grain.HowMany();

        await grain.Unregister("review");

        Assert.Equal(2, before);
        Assert.Equal(1, await grain.HowMany());
        Assert.False(await grain.Has("review"));
        Assert.True(await grain.Has("other"));
        await Engine.PassAsync(host.Time, Due, host.Probe.WhenOpen("removed other:1"));
        Assert.Equal(0, host.Probe.CountOf("removed review"));
    }

    [Fact]
    public async Task A_period_under_a_minute_is_refused()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IRemindedGrain>("hasty");

        await Assert.ThrowsAsync<ArgumentException>(() => grain.Register("review", Due, TimeSpan.FromSeconds(59)));

        Assert.Equal(0, await grain.HowMany());
    }
}
