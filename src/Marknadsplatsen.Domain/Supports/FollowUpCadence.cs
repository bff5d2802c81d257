using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>
/// When the person is asked how it goes: before the start, on day three, each week of the first month, and each month
/// after that (DOMAIN section 1 row 67, IPS-25 follow-along supports). Pure.
/// </summary>
public static class FollowUpCadence
{
    // The day after the yes is before the start for all but those who go the same day.
    private static readonly int[] FirstDays = [1, 3, 7, 14, 21, 28];

    // An hour when most are awake and somebody is at the desk.
    private static readonly TimeOnly AskedAt = new(10, 0);

    /// <summary>The moment of one contact.</summary>
    /// <param name="fromUtc">When the place became the person's.</param>
    /// <param name="number">From 0, without end.</param>
    /// <param name="zone">Whose days and wall time count.</param>
    public static DateTimeOffset At(DateTimeOffset fromUtc, int number, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(fromUtc, zone).DateTime);
        var due = number < FirstDays.Length
            ? day.AddDays(FirstDays[number])
            : day.AddMonths(number - FirstDays.Length + 2);
        return LocalTime.ToUtc(due.ToDateTime(AskedAt), zone);
    }

    /// <summary>The first contact after a moment.</summary>
    public static DateTimeOffset After(DateTimeOffset fromUtc, DateTimeOffset moment, TimeZoneInfo zone)
    {
        // Starting in the right year keeps the search short however long the support lasts.
        var months = Math.Max(0, (int)((moment - fromUtc).TotalDays / 31) - 2);
        for (var number = months == 0 ? 0 : FirstDays.Length + Math.Max(0, months - 2); ; number++)
        {
            if (At(fromUtc, number, zone) is var due && due > moment)
            {
                return due;
            }
        }
    }
}
