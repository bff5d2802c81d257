using Orleans.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>
/// What a grain can ask about its reminders. They are stored, survive a restart, and fire at least once.
/// </summary>
public static class GrainReminderExtensions
{
    /// <summary>Stores a reminder, or changes the one of that name; durable when the task completes.</summary>
    /// <exception cref="ArgumentException">The period is under one minute, or a time is negative.</exception>
    /// <exception cref="InvalidOperationException">The grain is not <see cref="IRemindable"/>.</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(
        this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(grain);
        ThrowIfBlank(reminderName);
        var id = grain.GrainContext.GrainId;
        return grain is IRemindable
            ? Activation.Of(grain).Engine.Reminders.RegisterAsync(id, reminderName, dueTime, period)
            : throw new InvalidOperationException(
                $"Grain {id} must implement {nameof(IRemindable)} to register a reminder.");
    }

    /// <inheritdoc cref="RegisterOrUpdateReminder(IGrainBase, string, TimeSpan, TimeSpan)"/>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(
        this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period) =>
        ((IGrainBase)grain).RegisterOrUpdateReminder(reminderName, dueTime, period);

    /// <summary>Removes a reminder; durable when the task completes. A tick already under way may still come.</summary>
    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder)
    {
        ArgumentNullException.ThrowIfNull(grain);
        ArgumentNullException.ThrowIfNull(reminder);
        return Activation.Of(grain).Engine.Reminders.UnregisterAsync(grain.GrainContext.GrainId, reminder.ReminderName);
    }

    /// <inheritdoc cref="UnregisterReminder(IGrainBase, IGrainReminder)"/>
    public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) =>
        ((IGrainBase)grain).UnregisterReminder(reminder);

    /// <summary>The reminder of that name, or null.</summary>
    public static Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName)
    {
        ArgumentNullException.ThrowIfNull(grain);
        ThrowIfBlank(reminderName);
        return Activation.Of(grain).Engine.Reminders.FindAsync(grain.GrainContext.GrainId, reminderName);
    }

    /// <inheritdoc cref="GetReminder(IGrainBase, string)"/>
    public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName) =>
        ((IGrainBase)grain).GetReminder(reminderName);

    /// <summary>All reminders of the grain.</summary>
    public static Task<List<IGrainReminder>> GetReminders(this IGrainBase grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return Activation.Of(grain).Engine.Reminders.ListAsync(grain.GrainContext.GrainId);
    }

    /// <inheritdoc cref="GetReminders(IGrainBase)"/>
    public static Task<List<IGrainReminder>> GetReminders(this Grain grain) => ((IGrainBase)grain).GetReminders();

    private static void ThrowIfBlank(string reminderName)
    {
        if (string.IsNullOrWhiteSpace(reminderName))
        {
            throw new ArgumentNullException(nameof(reminderName), "A reminder has a name.");
        }
    }
}
