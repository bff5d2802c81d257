namespace Marknadsplatsen.EmbeddedOrleans.Tests;

[GrainType("test-stubborn")]
internal sealed class StubbornGrain(Journal journal) : Grain, IStubbornGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken) => WaitIf("never active");

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        WaitIf("never gone");

    public Task Ping() => Task.CompletedTask;

    public Task RegisterReminder() =>
        this.RegisterOrUpdateReminder("never", TimeSpan.FromDays(1), TimeSpan.FromDays(1));

    private Task WaitIf(string key) => this.GetPrimaryKeyString() == key ? journal.Wait("never") : Task.CompletedTask;
}
