using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Runtime;

namespace Orleans.Embedded;

[GrainType("reminders")]
internal sealed class ReminderShardGrain : Grain, IReminderShardGrain
{
    /// <summary>Longer than setting a timer takes.</summary>
    private static readonly TimeSpan JumpMin = TimeSpan.FromMilliseconds(10);

    private readonly GrainEngine engine;
    private readonly IPersistentState<ReminderShardState> record;
    private readonly SortedSet<(DateTimeOffset DueAt, string Grain, string Name)> due = [];
    private readonly HashSet<(string Grain, string Name)> underWay = [];
    private IGrainTimer timer = null!;

    public ReminderShardGrain(IGrainContext context, IOptions<EmbeddedOrleansOptions> options)
    {
        engine = ((Activation)context).Engine;
        record = ((Activation)context).AddState<ReminderShardState>("reminders", options.Value.ReminderStorageName);
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        DelayDeactivation(Timeout.InfiniteTimeSpan);
        timer = this.RegisterGrainTimer(SendDue, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var now = engine.Time.GetUtcNow();
        foreach (var reminder in record.State.Reminders)
        {
            due.Add((reminder.NextTickAt(now), reminder.Grain, reminder.Name));
        }

        Arm();
        return Task.CompletedTask;
    }

    public async Task Register(string grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        var startsAt = engine.Time.GetUtcNow() + dueTime;
        var reminder = new StoredReminder { Grain = grain, Name = name, StartsAt = startsAt, Period = period };
        await Store([.. Others(grain, name), reminder]);
        Disarm(grain, name);
        due.Add((startsAt, grain, name));
        Arm();
    }

    public async Task Unregister(string grain, string name)
    {
        await Store([.. Others(grain, name)]);
        Disarm(grain, name);
        Arm();
    }

    public Task<ImmutableArray<string>> Names(string grain) => Task.FromResult<ImmutableArray<string>>(
        [.. record.State.Reminders.Where(reminder => reminder.Grain == grain).Select(reminder => reminder.Name)]);

    public Task Wake() => Task.CompletedTask;

    private IEnumerable<StoredReminder> Others(string grain, string name) =>
        record.State.Reminders.Where(reminder => reminder.Grain != grain || reminder.Name != name);

    private async Task Store(ImmutableArray<StoredReminder> reminders)
    {
        var before = record.State;
        record.State = before with { Reminders = reminders };
        try
        {
            await record.WriteStateAsync();
        }
        catch
        {
            // Whether it was stored is unknown: the next activation reads what is.
            record.State = before;
            DeactivateOnIdle();
            throw;
        }
    }

    private void Disarm(string grain, string name) => due.RemoveWhere(tick => tick.Grain == grain && tick.Name == name);

    private void Arm()
    {
        if (due.Count == 0)
        {
            timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        // A clock that jumps while the timer is being set would make it late by the jump: then it is set once more.
        var dueAt = due.Min.DueAt;
        DateTimeOffset now;
        do
        {
            now = engine.Time.GetUtcNow();
            timer.Change(dueAt > now ? Shorter(dueAt - now) : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
        while (dueAt > now && engine.Time.GetUtcNow() - now > JumpMin);
    }

    // A timer cannot wait longer than about 49 days; waking a day too early does no harm.
    private static TimeSpan Shorter(TimeSpan dueTime) =>
        dueTime > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : dueTime;

    private Task SendDue()
    {
        var now = engine.Time.GetUtcNow();
        var byKey = record.State.Reminders.ToDictionary(reminder => (reminder.Grain, reminder.Name));
        while (due.Count > 0 && due.Min is var tick && tick.DueAt <= now)
        {
            due.Remove(tick);
            var reminder = byKey[(tick.Grain, tick.Name)];
            due.Add((reminder.NextTickAt(now + TimeSpan.FromTicks(1)), tick.Grain, tick.Name));
            if (underWay.Add((tick.Grain, tick.Name)))
            {
                // Not awaited: a grain that registers a reminder awaits this grain, so this one never awaits that.
                _ = SendAsync(reminder, now);
            }
        }

        Arm();
        return Task.CompletedTask;
    }

    private async Task SendAsync(StoredReminder reminder, DateTimeOffset now)
    {
        var grain = GrainId.Parse(reminder.Grain, CultureInfo.InvariantCulture);
        try
        {
            await engine.GetGrain<IRemindable>(grain).ReceiveReminder(
                reminder.Name, new TickStatus(reminder.StartsAt.UtcDateTime, reminder.Period, now.UtcDateTime));
        }
        catch (Exception exception)
        {
            EngineLog.ReminderFailed(engine.Log, reminder.Name, grain, exception);
        }

        underWay.Remove((reminder.Grain, reminder.Name));
    }
}
