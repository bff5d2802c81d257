namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[GrainType("test-gate")]
internal sealed class GateGrain(Probe probe) : Grain, IGateGrain
{
    private int touches;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        probe.Count($"deactivated {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public Task Hold(string gate) => Pass(gate);

    public Task Read(string gate) => Pass(gate);

    public Task Hint(string gate) => Pass(gate);

    public async Task HoldUntilCancelled(string gate, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(cancelled.SetResult);
        probe.Count($"began {gate}");
        await cancelled.Task;
        probe.Open($"cancelled {gate}");
        await probe.WhenOpen(gate);
        probe.Open($"finished {gate}");
    }

    public Task Touch()
    {
        touches++;
        return Task.CompletedTask;
    }

    public Task<int> Touches() => Task.FromResult(touches);

    private async Task Pass(string gate)
    {
        probe.Count($"began {gate}");
        await probe.WhenOpen(gate);
        probe.Count($"passed {gate}");
    }
}
