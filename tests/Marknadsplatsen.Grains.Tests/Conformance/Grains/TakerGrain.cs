namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[GrainType("test-taker")]
internal sealed class TakerGrain(Probe probe) : Grain, ITakerGrain
{
    public async Task Accept(string place, string gate)
    {
        probe.Count($"began {gate}");
        await probe.WhenOpen(gate);
        await GrainFactory.GetGrain<IPlaceGrain>(place).Take();
    }

    public Task Receive() => Task.CompletedTask;
}
