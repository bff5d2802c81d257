using Marknadsplatsen.Grains.Tests.Conformance.Grains;

namespace Marknadsplatsen.Grains.Tests.Conformance;

public sealed class ExceptionTests
{
    [Fact]
    public async Task An_exception_reaches_the_caller_with_its_type_and_contents()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IFailingGrain>("typed");

        var atOnce = await Assert.ThrowsAsync<GrainRefusedException>(grain.FailAtOnce);
        var afterAwait = await Assert.ThrowsAsync<GrainRefusedException>(grain.FailAfterAwait);

        Assert.Equal(("no", "at-once"), (atOnce.Message, atOnce.Code));
        Assert.Equal(("no", "after-await"), (afterAwait.Message, afterAwait.Code));
    }

    [Fact]
    public async Task A_failing_call_leaves_the_grain_usable()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IFailingGrain>("usable");

        await Assert.ThrowsAsync<GrainRefusedException>(grain.FailAtOnce);

        await grain.Ping();
    }

    [Fact]
    public async Task A_one_way_failure_reaches_nobody()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IFailingGrain>("unheard");

        await grain.FailUnheard();

        await host.Probe.WhenOpen("failed unheard");
        await grain.Ping();
    }

    [Fact]
    public async Task A_grain_that_cannot_be_activated_fails_the_call_and_is_tried_anew_at_the_next()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IFailingGrain>(FailingGrain.FailsOnce);

        await Assert.ThrowsAnyAsync<Exception>(grain.Ping);

        await grain.Ping();
        Assert.Equal(2, host.Probe.CountOf(FailingGrain.FailsOnce));
    }
}
