namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[GrainType("test-reminded")]
internal sealed class RemindedGrain(Probe probe) : Grain, IRemindedGrain, IRemindable
{
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        probe.Count($"{this.GetPrimaryKeyString()} left");
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        probe.Count($"{this.GetPrimaryKeyString()} {reminderName}");
        return Task.CompletedTask;
    }

    public Task Register(string name, TimeSpan dueTime, TimeSpan period) =>
        this.RegisterOrUpdateReminder(name, dueTime, period);

    public async Task Unregister(string name)
    {
        var reminder = await this.GetReminder(name);
        await this.UnregisterReminder(reminder!);
    }

    public async Task<bool> Has(string name) => await this.GetReminder(name) is not null;

    public async Task<int> HowMany() => (await this.GetReminders()).Count;

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
