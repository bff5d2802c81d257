using Marknadsplatsen.Grains.Tests.Conformance.Grains;

namespace Marknadsplatsen.Grains.Tests.Conformance;

public sealed class OutboxPumpTests
{
    [Fact]
    public async Task A_pump_and_an_accept_between_the_same_two_grains_do_not_hang()
    {
        await using var host = await GrainHost.StartAsync();
        var place = host.Grains.GetGrain<IPlaceGrain>("place");
        var taker = host.Grains.GetGrain<ITakerGrain>("taker");
        await place.StartPump("taker");
        var accepting = taker.Accept("place", "accept gate");
        await host.Probe.WhenOpen("began accept gate:1");

        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.Probe.WhenOpen("pumping:1");
        host.Probe.Open("accept gate");

        await accepting;
        await host.Probe.WhenOpen("delivered:1");
    }
}
