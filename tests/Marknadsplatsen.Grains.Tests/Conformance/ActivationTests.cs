using Marknadsplatsen.Grains.Tests.Conformance.Grains;

namespace Marknadsplatsen.Grains.Tests.Conformance;

public sealed class ActivationTests
{
    [Fact]
    public async Task A_storm_of_first_calls_makes_one_activation()
    {
        await using var host = await GrainHost.StartAsync();

        var calls = Enumerable.Range(0, 1_000)
            .Select(_ => Task.Run(() => host.Grains.GetGrain<ICounterGrain>("storm").Add()));
        var answers = await Task.WhenAll(calls);

        Assert.Equal(Enumerable.Range(1, 1_000), answers.Order());
        Assert.Equal(1, host.Probe.CountOf("activated storm"));
    }

    [Fact]
    public async Task A_grains_identity_is_its_stored_type_name_and_its_key()
    {
        await using var host = await GrainHost.StartAsync();

        var grain = host.Grains.GetGrain<ICounterGrain>("a/b");

        Assert.Equal("test-counter/a/b", grain.GetGrainId().ToString());
        Assert.Equal("a/b", grain.GetPrimaryKeyString());
    }

    [Fact]
    public async Task References_to_the_same_grain_are_equal()
    {
        await using var host = await GrainHost.StartAsync();

        var one = host.Grains.GetGrain<ICounterGrain>("same");
        var other = host.Grains.GetGrain<ICounterGrain>("same");
        var different = host.Grains.GetGrain<ICounterGrain>("different");

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, different);
    }
}
