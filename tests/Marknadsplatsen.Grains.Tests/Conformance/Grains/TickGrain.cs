namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[GrainType("test-tick")]
internal sealed class TickGrain(Probe probe) : Grain, ITickGrain
{
    private IGrainTimer? timer;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        probe.Count($"deactivated {this.GetPrimaryKeyString()}");
        return Task.CompletedTask;
    }

    public Task StartTimer(TimeSpan dueTime, TimeSpan period, bool interleave)
    {
        var options = new GrainTimerCreationOptions(dueTime, period) { Interleave = interleave };
        timer = this.RegisterGrainTimer(Tick, options);
        return Task.CompletedTask;
    }

    public Task ChangeTimer(TimeSpan dueTime, TimeSpan period)
    {
        timer!.Change(dueTime, period);
        return Task.CompletedTask;
    }

    public Task StopTimer()
    {
        timer!.Dispose();
        return Task.CompletedTask;
    }

    public async Task Hold(string gate)
    {
        probe.Count($"began {gate}");
        await probe.WhenOpen(gate);
    }

    public Task Ping() => Task.CompletedTask;

    public Task PingBetween() => Task.CompletedTask;

    public Task Deactivate()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task Tick()
    {
        probe.Count($"tick {this.GetPrimaryKeyString()}");
        await probe.WhenOpen($"{this.GetPrimaryKeyString()} gate");
    }
}
