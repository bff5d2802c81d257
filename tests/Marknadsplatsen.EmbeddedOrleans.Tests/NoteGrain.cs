namespace Marknadsplatsen.EmbeddedOrleans.Tests;

[GrainType("test-note")]
internal sealed class NoteGrain(Journal journal) : Grain, INoteGrain, IRemindable
{
    private int count;

    private string Key => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        journal.Write($"{Key} activated");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        journal.Write($"{Key} deactivated {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task Note(string text)
    {
        journal.Write($"{Key} {text}");
        return Task.CompletedTask;
    }

    public async Task NoteAndWait(string text, string gate)
    {
        journal.Write($"{Key} {text}");
        await journal.Wait(gate);
    }

    public async Task<int> Wander(string other, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            await Task.Yield();
            journal.Write($"{Key} step {step} thread {Environment.CurrentManagedThreadId}");
            await GrainFactory.GetGrain<INoteGrain>(other).Note($"heard step {step} of {Key}");
        }

        return Environment.CurrentManagedThreadId;
    }

    public Task NoteBetween(string text) => Note(text);

    public Task NoteUnheard(string text) => Note(text);

    public ValueTask<int> Double(int number) => ValueTask.FromResult(2 * number);

    public async ValueTask Nothing() => await Task.Yield();

    public Task Stay(TimeSpan span)
    {
        DelayDeactivation(span);
        return Task.CompletedTask;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task KeepNoting(TimeSpan period, bool keepAlive)
    {
        var options = new GrainTimerCreationOptions(period, period) { KeepAlive = keepAlive };
        this.RegisterGrainTimer(() => Note("tick"), options);
        return Task.CompletedTask;
    }

    public Task PassItself(string other) => GrainFactory.GetGrain<INoteGrain>(other).Receive(this);

    public Task PassReference(string other) =>
        GrainFactory.GetGrain<INoteGrain>(other).Receive(this.AsReference<INoteGrain>());

    public Task Receive(IGrainWithStringKey grain) => Note($"received {grain.GetPrimaryKeyString()}");

    public async Task<int> CountAcrossAwait()
    {
        var before = count;
        await Task.Yield();
        return count = before + 1;
    }

    public Task RegisterReminder(TimeSpan due) =>
        this.RegisterOrUpdateReminder("late", due, TimeSpan.FromDays(30));

    public Task ReceiveReminder(string reminderName, TickStatus status) =>
        Note($"reminded, {status.CurrentTickTime - status.FirstTickTime} late");
}
