namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[GrainType("test-cycle")]
internal sealed class CycleGrain(Probe probe) : Grain, ICycleGrain
{
    public Task Go(string other) => GrainFactory.GetGrain<ICycleGrain>(other).CallBack(this.GetPrimaryKeyString());

    public async Task CallBack(string caller)
    {
        var call = GrainFactory.GetGrain<ICycleGrain>(caller).Touch();
        probe.Open($"called back {caller}");
        await call;
    }

    public Task Touch() => Task.CompletedTask;
}
