using Marknadsplatsen.Grains.Tests.Conformance.Grains;

namespace Marknadsplatsen.Grains.Tests.Conformance;

public sealed class InterleavingTests
{
    [Fact]
    public async Task A_call_waits_while_another_call_of_the_same_grain_awaits()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IGateGrain>("plain");
        var holding = grain.Hold("plain gate");
        await host.Probe.WhenOpen("began plain gate:1");

        var touching = grain.Touch();
        var touchesWhileHolding = await grain.Touches();
        host.Probe.Open("plain gate");
        await Task.WhenAll(holding, touching);

        Assert.Equal(0, touchesWhileHolding);
        Assert.Equal(1, await grain.Touches());
    }

    [Fact]
    public async Task Read_only_calls_run_together_and_a_writing_call_waits_for_them()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IGateGrain>("readers");
        var readers = new[] { grain.Read("readers gate"), grain.Read("readers gate") };
        await host.Probe.WhenOpen("began readers gate:2");

        var writing = grain.Touch();
        var touchesWhileReading = await grain.Touches();
        host.Probe.Open("readers gate");
        await Task.WhenAll([.. readers, writing]);

        Assert.Equal(0, touchesWhileReading);
        Assert.Equal(1, await grain.Touches());
    }

    [Fact]
    public async Task Read_only_calls_wait_for_a_writing_call()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IGateGrain>("writer");
        var writing = grain.Hold("writer gate");
        await host.Probe.WhenOpen("began writer gate:1");

        var reading = grain.Read("reader gate");
        await grain.Touches();
        var readersWhileWriting = host.Probe.CountOf("began reader gate");
        host.Probe.Open("reader gate");
        host.Probe.Open("writer gate");
        await Task.WhenAll(writing, reading);

        Assert.Equal(0, readersWhileWriting);
    }

    [Fact]
    public async Task A_one_way_caller_does_not_wait()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IGateGrain>("one way");

        await grain.Hint("hint gate");

        await host.Probe.WhenOpen("began hint gate:1");
        Assert.Equal(0, host.Probe.CountOf("passed hint gate"));
        host.Probe.Open("hint gate");
        await host.Probe.WhenOpen("passed hint gate:1");
    }

    [Fact]
    public async Task A_cycle_of_calls_times_out_and_the_grains_go_on()
    {
        await using var host = await GrainHost.StartAsync(callTimeout: TimeSpan.FromSeconds(3));
        var (one, other) = (host.Grains.GetGrain<ICycleGrain>("one"), host.Grains.GetGrain<ICycleGrain>("other"));
        var cycle = one.Go("other");
        await host.Probe.WhenOpen("called back one");

        await host.LetCallsTimeOutAsync();

        await Assert.ThrowsAsync<TimeoutException>(() => cycle);
        await one.Touch();
        await other.Touch();
    }

    [Fact]
    public async Task A_caller_can_leave_and_the_grain_finishes_after_that()
    {
        await using var host = await GrainHost.StartAsync();
        using var leaving = new CancellationTokenSource();
        var grain = host.Grains.GetGrain<IGateGrain>("left");
        var call = grain.HoldUntilCancelled("left gate", leaving.Token);
        await host.Probe.WhenOpen("began left gate:1");

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await host.Probe.WhenOpen("cancelled left gate");
        host.Probe.Open("left gate");
        await host.Probe.WhenOpen("finished left gate");
    }
}
