using Marknadsplatsen.Grains.Tests.Conformance.Grains;

namespace Marknadsplatsen.Grains.Tests.Conformance;

public sealed class TurnTests
{
    private const int Calls = 10_000;

    [Fact]
    public async Task A_counter_without_locks_is_exact_under_concurrent_calls()
    {
        await using var host = await GrainHost.StartAsync();
        var counter = host.Grains.GetGrain<ICounterGrain>("exact");

        await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => Task.Run(counter.Add)));

        Assert.Equal(Calls, await counter.Value());
    }

    [Fact]
    public async Task A_counter_without_locks_is_exact_across_awaits()
    {
        await using var host = await GrainHost.StartAsync();
        var counter = host.Grains.GetGrain<ICounterGrain>("exact across awaits");

        await Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => Task.Run(counter.AddAcrossAwait)));

        Assert.Equal(Calls, await counter.Value());
    }
}
