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
        const int callers = 100;
        await using var host = await GrainHost.StartAsync();
        var counter = host.Grains.GetGrain<ICounterGrain>("exact across awaits");

        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(CallRepeatedly)));

        Assert.Equal(Calls, await counter.Value());

        // Orleans looks through its whole queue at each turn, so that ten thousand at once would take it minutes.
        async Task CallRepeatedly()
        {
            for (var i = 0; i < Calls / callers; i++)
            {
                await counter.AddAcrossAwait();
            }
        }
    }
}
