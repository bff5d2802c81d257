using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Grains.Teams;

/// <summary>A few forms that wait. Awaits nobody, and is awaited by no grain.</summary>
[GrainType(StateName)]
internal sealed class DraftShelfGrain(
    [PersistentState(DraftShelfGrain.StateName, FactStore.Name)] IPersistentState<DraftShelfRecord> state,
    TimeProvider time) : Grain, IDraftShelfGrain, IRemindable
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "draftshelf";

    private const string EndReminder = "end";

    private static readonly TimeSpan RetryPeriod = TimeSpan.FromHours(1);

    private StoredRecord<DraftShelfRecord> record = null!;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<DraftShelfRecord>(state, DeactivateOnIdle);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> Put(WaitingDraft draft)
    {
        if (draft.Sealed.Length > WaitingDraft.LengthMax)
        {
            return false;
        }

        var now = time.GetUtcNow();
        var next = record.Current.Put(draft, now);

        // The reminder first: nothing is kept that nobody would erase.
        await RemindAsync(next, now);
        await record.Write(next);
        return true;
    }

    /// <inheritdoc/>
    public Task<string?> Find(string key) =>
        Task.FromResult(record.Current.Find(key, time.GetUtcNow())?.Sealed);

    /// <inheritdoc/>
    public async Task Remove(string key)
    {
        var next = record.Current.Without(key);
        if (next.Drafts.Length < record.Current.Drafts.Length)
        {
            await KeepAsync(next);
        }
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var now = time.GetUtcNow();
        var next = record.Current.Lasting(now);
        await KeepAsync(next);
        if (next.Drafts.IsEmpty && await this.GetReminder(reminderName) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
            DeactivateOnIdle();
        }
        else
        {
            await RemindAsync(next, now);
        }
    }

    private Task KeepAsync(DraftShelfRecord next) => next.Drafts.IsEmpty ? record.Clear() : record.Write(next);

    private async Task RemindAsync(DraftShelfRecord next, DateTimeOffset now)
    {
        if (next.EndsAtUtc is { } ends)
        {
            var wait = ends > now ? ends - now : TimeSpan.Zero;
            await this.RegisterOrUpdateReminder(EndReminder, wait, RetryPeriod);
        }
    }
}
