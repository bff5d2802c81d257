namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[GrainType("test-place")]
internal sealed class PlaceGrain(Probe probe) : Grain, IPlaceGrain
{
    public Task StartPump(string taker)
    {
        var second = TimeSpan.FromSeconds(1);
        var options = new GrainTimerCreationOptions(second, second) { Interleave = true };
        this.RegisterGrainTimer(() => Pump(taker), options);
        return Task.CompletedTask;
    }

    public Task Take() => Task.CompletedTask;

    public Task MarkDelivered()
    {
        probe.Count("delivered");
        return Task.CompletedTask;
    }

    private async Task Pump(string taker)
    {
        var delivery = GrainFactory.GetGrain<ITakerGrain>(taker).Receive();
        probe.Count("pumping");
        await delivery;
        await this.AsReference<IPlaceGrain>().MarkDelivered();
    }
}
