namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

/// <summary>Its first activation fails when its key says so.</summary>
[GrainType("test-failing")]
internal sealed class FailingGrain(Probe probe) : Grain, IFailingGrain
{
    public const string FailsOnce = "fails once";

    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        this.GetPrimaryKeyString() == FailsOnce && probe.Count(FailsOnce) == 1
            ? throw new InvalidOperationException("not the first time")
            : Task.CompletedTask;

    public Task FailAtOnce() => throw new GrainRefusedException("no") { Code = "at-once" };

    public async Task<int> FailAfterAwait()
    {
        await Task.Yield();
        throw new GrainRefusedException("no") { Code = "after-await" };
    }

    public Task FailUnheard()
    {
        probe.Open("failed unheard");
        throw new GrainRefusedException("no");
    }

    public Task Ping() => Task.CompletedTask;
}
