using System.Collections.Immutable;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Tests.Conformance;

namespace Marknadsplatsen.Grains.Tests.Delivery;

/// <summary>Each receiver is told by itself, whatever the others do.</summary>
public sealed class ReceiverTests
{
    [Fact]
    public async Task A_receiver_that_fails_is_tried_again_alone()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IPumpedGrain>("broken");

        await grain.Post(News(1, "catalog", "broken", "figures"));
        await Task.WhenAll(host.Probe.WhenOpen("marked catalog:1"), host.Probe.WhenOpen("marked figures:1"));
        var stillWaiting = await grain.Waiting();
        host.Probe.Open("mended");
        host.Time.Advance(OutboxPump.RetryAfter);
        await host.Probe.WhenOpen("marked broken:1");

        Assert.Equal(["broken"], stillWaiting.Keys);
        Assert.Equal(1, host.Probe.CountOf("told catalog"));
        Assert.Equal(1, host.Probe.CountOf("told figures"));
        Assert.Equal(2, host.Probe.CountOf("told broken"));
    }

    [Fact]
    public async Task What_is_new_reaches_the_others_while_the_failed_one_waits_its_time()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IPumpedGrain>("newer");
        await grain.Post(News(1, "catalog", "broken"));
        await host.Probe.WhenOpen("marked catalog:1");

        await grain.Post(News(2, "catalog", "broken"));
        await host.Probe.WhenOpen("marked catalog:2");

        Assert.Equal(2, host.Probe.CountOf("told catalog"));
        Assert.Equal(1, host.Probe.CountOf("told broken"));
        Assert.Equal(2, (await grain.Waiting())["broken"]);
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_holds_up_no_other_one()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IPumpedGrain>("slow");
        await grain.Post(News(1, "catalog", "slow"));
        await Task.WhenAll(host.Probe.WhenOpen("told catalog:1"), host.Probe.WhenOpen("told slow:1"));

        await grain.Post(News(2, "catalog", "slow"));
        await host.Probe.WhenOpen("told catalog:2");
        host.Probe.Open("slow");
        await host.Probe.WhenOpen("empty:1");

        // The slow one heard of the first version while the second came, and then of the second.
        Assert.Equal(2, host.Probe.CountOf("told slow"));
        Assert.Equal(2, host.Probe.CountOf("told catalog"));
    }

    [Fact]
    public async Task An_activation_that_is_to_be_dropped_does_not_wait_for_a_receiver()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IPumpedGrain>("dropped");
        await grain.Post(News(1, "slow"));
        await host.Probe.WhenOpen("told slow:1");

        await grain.End();
        var ofTheNextActivation = await grain.Waiting();

        Assert.Empty(ofTheNextActivation);
        Assert.Equal(0, host.Probe.CountOf("marked slow"));
    }

    [Fact]
    public async Task No_more_than_the_limit_are_told_at_once()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IPumpedGrain>("many");
        var receivers = Enumerable.Range(0, 3 * OutboxPump.AtOnceMax).Select(number => $"slow{number}").ToArray();

        await grain.Post(News(1, receivers));
        await host.Probe.WhenOpen($"told:{OutboxPump.AtOnceMax}");
        await grain.Waiting();
        var toldAtOnce = host.Probe.CountOf("told");
        host.Probe.Open("slow");
        await host.Probe.WhenOpen("empty:1");

        Assert.Equal(OutboxPump.AtOnceMax, toldAtOnce);
        Assert.Equal(receivers.Length, host.Probe.CountOf("told"));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 10)]
    [InlineData(5, 160)]
    [InlineData(6, 300)]
    [InlineData(100_000, 300)]
    public void The_wait_doubles_up_to_its_limit(int failedRounds, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), OutboxPump.RetryWait(failedRounds));

    private static ImmutableDictionary<string, long> News(long version, params string[] receivers) =>
        receivers.ToImmutableDictionary(receiver => receiver, _ => version);
}
