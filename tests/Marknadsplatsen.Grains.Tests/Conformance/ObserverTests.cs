using Marknadsplatsen.Grains.Tests.Conformance.Grains;

namespace Marknadsplatsen.Grains.Tests.Conformance;

public sealed class ObserverTests
{
    [Fact]
    public async Task An_observer_hears_what_the_grain_says()
    {
        await using var host = await GrainHost.StartAsync();
        var observer = new NoticeObserver(host.Probe);
        var grain = host.Grains.GetGrain<INoticeGrain>("told");
        await grain.Subscribe(host.Grains.CreateObjectReference<INoticeObserver>(observer));

        await grain.Publish("hello");

        await host.Probe.WhenOpen("hello:1");
        GC.KeepAlive(observer);
    }

    [Fact]
    public async Task An_observer_that_subscribes_again_hears_once()
    {
        await using var host = await GrainHost.StartAsync();
        var observer = new NoticeObserver(host.Probe);
        var reference = host.Grains.CreateObjectReference<INoticeObserver>(observer);
        var grain = host.Grains.GetGrain<INoticeGrain>("again");

        await grain.Subscribe(reference);
        await grain.Subscribe(reference);

        Assert.Equal(1, await grain.Publish("once"));
        GC.KeepAlive(observer);
    }

    [Fact]
    public async Task A_dead_observer_blocks_nobody()
    {
        await using var host = await GrainHost.StartAsync();
        var (dead, living) = (new NoticeObserver(host.Probe), new NoticeObserver(host.Probe));
        var reference = host.Grains.CreateObjectReference<INoticeObserver>(dead);
        var grain = host.Grains.GetGrain<INoticeGrain>("dead");
        await grain.Subscribe(reference);
        await grain.Subscribe(host.Grains.CreateObjectReference<INoticeObserver>(living));

        host.Grains.DeleteObjectReference<INoticeObserver>(reference);
        await grain.Publish("to the living");

        await host.Probe.WhenOpen("to the living:1");
        Assert.Equal(1, host.Probe.CountOf("to the living"));
        GC.KeepAlive(living);
    }

    [Fact]
    public async Task Observers_that_hang_or_throw_block_nobody()
    {
        await using var host = await GrainHost.StartAsync();
        var hanging = new NoticeObserver(host.Probe, () => host.Probe.WhenOpen("never"));
        var throwing = new NoticeObserver(host.Probe, () => throw new InvalidOperationException("no"));
        var grain = host.Grains.GetGrain<INoticeGrain>("bad");
        await grain.Subscribe(host.Grains.CreateObjectReference<INoticeObserver>(hanging));
        await grain.Subscribe(host.Grains.CreateObjectReference<INoticeObserver>(throwing));

        await grain.Publish("first");
        await host.Probe.WhenOpen("first:2");
        await grain.Publish("second");

        host.Probe.Open("never");
        GC.KeepAlive((hanging, throwing));
    }

    [Fact]
    public async Task An_observer_that_does_not_renew_is_dropped()
    {
        await using var host = await GrainHost.StartAsync();
        var observer = new NoticeObserver(host.Probe);
        var grain = host.Grains.GetGrain<INoticeGrain>("expired");
        await grain.Subscribe(host.Grains.CreateObjectReference<INoticeObserver>(observer));

        host.Time.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(0, await grain.Publish("too late"));
        Assert.Equal(0, host.Probe.CountOf("too late"));
        GC.KeepAlive(observer);
    }
}
