namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[GrainType("test-record")]
internal sealed class RecordGrain(
    Probe probe, [PersistentState("record", GrainHost.Store)] IPersistentState<RecordState> record)
    : Grain, IRecordGrain
{
    private int seenOnActivation;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        seenOnActivation = record.State.Value;
        probe.Count($"activated {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        probe.Count($"deactivated {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public async Task Set(int value)
    {
        record.State = record.State with { Value = value };
        await record.WriteStateAsync();
    }

    public Task<int> Get() => Task.FromResult(record.State.Value);

    public Task Clear() => record.ClearStateAsync();

    public Task<int> SeenOnActivation() => Task.FromResult(seenOnActivation);

    public Task Deactivate()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
