namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[GrainType("test-counter")]
internal sealed class CounterGrain(Probe probe) : Grain, ICounterGrain
{
    private int value;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        probe.Count($"activated {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public Task<int> Add() => Task.FromResult(++value);

    public async Task<int> AddAcrossAwait()
    {
        var before = value;
        await Task.Yield();
        value = before + 1;
        return value;
    }

    public Task<int> Value() => Task.FromResult(value);
}
