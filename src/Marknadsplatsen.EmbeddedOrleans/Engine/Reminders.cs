using System.Globalization;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>
/// The way to the grains that keep reminders: a fixed number of them, each with some of the reminders.
/// </summary>
internal sealed class Reminders(GrainEngine engine)
{
    // Stored: another number would orphan what is kept. Chosen so that one record stays small for a city's grains.
    private const uint ShardCount = 16;

    internal async Task<IGrainReminder> RegisterAsync(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        var periodMin = engine.Options.ReminderPeriodMin;
        if (dueTime < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(dueTime), dueTime, "A reminder is not due in the past.");
        }

        if (period < periodMin)
        {
            throw new ArgumentException($"A reminder's period is at least {periodMin}, not {period}.", nameof(period));
        }

        await ShardOf(grain).Register(grain.ToString(), name, dueTime, period);
        return new GrainReminder(name);
    }

    internal Task UnregisterAsync(GrainId grain, string name) => ShardOf(grain).Unregister(grain.ToString(), name);

    internal async Task<IGrainReminder?> FindAsync(GrainId grain, string name) =>
        (await ShardOf(grain).Names(grain.ToString())).Contains(name) ? new GrainReminder(name) : null;

    internal async Task<List<IGrainReminder>> ListAsync(GrainId grain) =>
        (await ShardOf(grain).Names(grain.ToString())).Select(name => (IGrainReminder)new GrainReminder(name)).ToList();

    /// <summary>Sees to it that every reminder is in memory and waits for its time.</summary>
    internal Task WakeAsync() =>
        Task.WhenAll(Enumerable.Range(0, (int)ShardCount).Select(number => Shard((uint)number).Wake()));

    private IReminderShardGrain ShardOf(GrainId grain)
    {
        if (engine.Options.ReminderStorageName is null)
        {
            throw new OrleansException(
                $"{nameof(EmbeddedOrleansOptions.ReminderStorageName)} must name a store to keep a reminder.");
        }

        return Shard(grain.GetUniformHashCode() % ShardCount);
    }

    private IReminderShardGrain Shard(uint number) =>
        engine.GetGrain<IReminderShardGrain>(number.ToString("00", CultureInfo.InvariantCulture));
}
