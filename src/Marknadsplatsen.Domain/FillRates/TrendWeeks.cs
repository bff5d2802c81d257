using System.Collections.Immutable;
using System.Globalization;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>Which stored days a line over weeks is drawn through. Pure.</summary>
public static class TrendWeeks
{
    /// <summary>Weeks before this one in a line: chosen, a season.</summary>
    public const int WeekCount = 12;

    /// <summary>
    /// Of each of the <see cref="WeekCount"/> weeks before this one the last day that was stored, oldest first. A week
    /// of which nothing is stored is left out.
    /// </summary>
    public static ImmutableArray<DateOnly> DaysOf(IEnumerable<DateOnly> stored, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var thisMonday = MondayOf(today);
        return
        [
            .. stored.Where(day => day < thisMonday && day >= thisMonday.AddDays(-7 * WeekCount))
                .GroupBy(MondayOf)
                .Select(week => week.Max())
                .Order(),
        ];
    }

    /// <summary>The number of the week as calendars in Sweden have it (ISO 8601).</summary>
    public static int NumberOf(DateOnly day) => ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue));

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
