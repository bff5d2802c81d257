using Marknadsplatsen.Grains.Tests.Conformance.Grains;
using Orleans.Storage;

namespace Marknadsplatsen.Grains.Tests.Conformance;

public sealed class StateTests
{
    [Fact]
    public async Task A_record_is_read_before_the_grain_is_activated()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IRecordGrain>("early");
        await grain.Set(7);

        await grain.Deactivate();
        var seen = await grain.SeenOnActivation();

        Assert.Equal(7, seen);
        Assert.Equal(2, host.Probe.CountOf("activated early"));
    }

    [Fact]
    public async Task A_grain_without_a_record_starts_empty_and_stores_nothing()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IRecordGrain>("empty");

        Assert.Equal(0, await grain.Get());

        Assert.False(host.Records.Holds("record", grain.GetGrainId()));
    }

    [Fact]
    public async Task A_cleared_record_is_gone_and_can_be_written_again()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IRecordGrain>("cleared");
        await grain.Set(7);

        await grain.Clear();
        var afterClear = await grain.Get();
        var heldAfterClear = host.Records.Holds("record", grain.GetGrainId());
        await grain.Set(8);

        Assert.Equal(0, afterClear);
        Assert.False(heldAfterClear);
        Assert.Equal(8, await grain.Get());
    }

    [Fact]
    public async Task An_idle_grain_is_collected_and_comes_back_with_its_state()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IRecordGrain>("idle");
        await grain.Set(7);

        await host.LetIdleGrainsBeCollectedAsync();
        await host.Probe.WhenOpen("deactivated idle:1");

        Assert.Equal(7, await grain.Get());
        Assert.Equal(2, host.Probe.CountOf("activated idle"));
    }

    [Fact]
    public async Task A_stale_record_fails_the_call_and_drops_the_activation()
    {
        await using var host = await GrainHost.StartAsync();
        var grain = host.Grains.GetGrain<IRecordGrain>("stale");
        await grain.Set(7);
        host.Records.ChangeBehindTheGrainsBack("record", grain.GetGrainId());

        await Assert.ThrowsAsync<InconsistentStateException>(() => grain.Set(8));

        Assert.Equal(7, await grain.Get());
        Assert.Equal(2, host.Probe.CountOf("activated stale"));
        await grain.Set(9);
        Assert.Equal(9, await grain.Get());
    }

    [Fact]
    public async Task State_survives_a_restart()
    {
        var records = new MemoryStore();
        await using (var first = await GrainHost.StartAsync(records))
        {
            await first.Grains.GetGrain<IRecordGrain>("durable").Set(7);
        }

        await using var second = await GrainHost.StartAsync(records);

        Assert.Equal(7, await second.Grains.GetGrain<IRecordGrain>("durable").Get());
    }
}
