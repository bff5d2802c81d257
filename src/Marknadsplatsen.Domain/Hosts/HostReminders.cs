using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Hosts;

/// <summary>
/// When an association is reminded that somebody waits for its answer: the working day before its promise breaks, at
/// most once a day, and never twice of the same promise. Pure.
/// </summary>
public static class HostReminders
{
    // Shorter than from one morning to the next on the day when clocks go forward. Chosen.
    private static readonly TimeSpan LeastBetween = TimeSpan.FromHours(22);

    /// <summary>When the next reminder is due; null when nobody is to be reminded of anything.</summary>
    public static DateTimeOffset? NextAt(HostRecord record, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Mail is null || Promises(record, now).Select(due => (DateTimeOffset?)due).Min() is not { } due)
        {
            return null;
        }

        var morning = WorkingDays.MorningBefore(due, zone);
        var earliest = record.RemindedAtUtc + LeastBetween ?? DateTimeOffset.MinValue;
        return morning > earliest ? morning : earliest;
    }

    /// <summary>The record once it has been reminded of all that is due; null when it is not time yet.</summary>
    public static HostRecord? Reminded(HostRecord record, DateTimeOffset now, TimeZoneInfo zone) =>
        NextAt(record, now, zone) <= now
            ? record with
            {
                RemindedAtUtc = now,
                RemindedUntilUtc = Promises(record, now)
                    .Where(due => WorkingDays.MorningBefore(due, zone) <= now)
                    .Max(),
            }
            : null;

    /// <summary>The first promise that breaks; null when none is left to remind of.</summary>
    public static DateTimeOffset? FirstPromise(HostRecord record, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Answers.Values.Select(told => told.NextPromiseAtUtc).Where(due => due > now).Min();
    }

    private static IEnumerable<DateTimeOffset> Promises(HostRecord record, DateTimeOffset now) => record.Answers.Values
        .Select(told => told.NextPromiseAtUtc)
        .Where(due => due > now && !(due <= record.RemindedUntilUtc))
        .OfType<DateTimeOffset>();
}
