using System.Collections.Immutable;

namespace Orleans.Embedded;

/// <summary>Keeps some of the reminders.</summary>
internal interface IReminderShardGrain : IGrainWithStringKey
{
    /// <summary>Stores a reminder, or changes it; durable when the task completes.</summary>
    Task Register(string grain, string name, TimeSpan dueTime, TimeSpan period);

    /// <summary>Removes a reminder; durable when the task completes.</summary>
    Task Unregister(string grain, string name);

    /// <summary>The names of a grain's reminders.</summary>
    Task<ImmutableArray<string>> Names(string grain);

    /// <summary>Only sees to it that the grain is active.</summary>
    Task Wake();
}
