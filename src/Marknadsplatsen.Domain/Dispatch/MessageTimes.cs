using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>
/// When a message may go to a person: never between 20 and 8, and no more often a day than they want (DOMAIN section 5,
/// U9). What has gathered by then goes as one message.
/// </summary>
public static class MessageTimes
{
    /// <summary>
    /// The first moment, <paramref name="now"/> or later, at which a message may go; null when none may ever.
    /// </summary>
    /// <param name="now">The moment.</param>
    /// <param name="sentAtUtc">Messages sent before, in any order; only those of today and later count.</param>
    /// <param name="frequency">What the person chose.</param>
    /// <param name="zone">Whose wall time and days count.</param>
    public static DateTimeOffset? NextAllowed(
        DateTimeOffset now,
        ReadOnlySpan<DateTimeOffset> sentAtUtc,
        MessageFrequency frequency,
        TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var perDay = frequency switch
        {
            MessageFrequency.OnceADay => 1,
            MessageFrequency.ThreeTimesADay => DispatchRules.MessagesPerDayMax,
            _ => 0,
        };
        if (perDay == 0)
        {
            return null;
        }

        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (time >= DispatchRules.QuietFrom || SentOn(day, sentAtUtc, zone) >= perDay)
        {
            do
            {
                day = day.AddDays(1);
            }
            while (SentOn(day, sentAtUtc, zone) >= perDay);

            return Morning(day, zone);
        }

        return time < DispatchRules.QuietUntil ? Morning(day, zone) : now;
    }

    /// <summary>
    /// When the quiet hours after <paramref name="now"/> begin: a message that has not gone by then waits.
    /// </summary>
    public static DateTimeOffset QuietFrom(DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        var evening = TimeOnly.FromDateTime(local) < DispatchRules.QuietFrom ? day : day.AddDays(1);
        return LocalTime.ToUtc(evening.ToDateTime(DispatchRules.QuietFrom), zone);
    }

    private static DateTimeOffset Morning(DateOnly day, TimeZoneInfo zone) =>
        LocalTime.ToUtc(day.ToDateTime(DispatchRules.QuietUntil), zone);

    private static int SentOn(DateOnly day, ReadOnlySpan<DateTimeOffset> sentAtUtc, TimeZoneInfo zone)
    {
        var count = 0;
        foreach (var sent in sentAtUtc)
        {
            count += DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(sent, zone).DateTime) == day ? 1 : 0;
        }

        return count;
    }
}
