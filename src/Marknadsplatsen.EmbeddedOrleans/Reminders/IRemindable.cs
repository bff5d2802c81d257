using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain that can be woken by reminders.</summary>
public interface IRemindable : IGrain
{
    /// <summary>A reminder is due. It may come more than once, and it may come late.</summary>
    Task ReceiveReminder(string reminderName, TickStatus status);
}
