using Marknadsplatsen.Grains.Tests.Conformance.Grains;

namespace Marknadsplatsen.Grains.Tests.Conformance;

public sealed class StopTests
{
    [Fact]
    public async Task A_graceful_stop_lets_running_and_waiting_calls_finish_and_deactivates()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IGateGrain>("drained");
        var running = grain.Hold("drain gate");
        var waiting = grain.Touch();
        await host.Probe.WhenOpen("began drain gate:1");

        var stopping = host.StopAsync();
        var stoppedEarly = stopping.IsCompleted;
        host.Probe.Open("drain gate");
        await Task.WhenAll(running, waiting, stopping);

        Assert.False(stoppedEarly);
        Assert.Equal(1, host.Probe.CountOf("passed drain gate"));
        Assert.Equal(1, host.Probe.CountOf("deactivated drained"));
    }

    [Fact]
    public async Task A_stopped_host_takes_no_calls()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IGateGrain>("late");

        await host.StopAsync();

        await Assert.ThrowsAnyAsync<Exception>(grain.Touch);
    }
}
