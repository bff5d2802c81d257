namespace Marknadsplatsen.Domain.Time;

/// <summary>
/// Swedish working days: Monday to Friday, except public holidays and the eves that offices keep closed.
/// </summary>
/// <remarks>
/// Lag (1989:253) om allmänna helgdagar; Midsummer's, Christmas and New Year's eves by custom and by
/// semesterlagen 3 a §.
/// </remarks>
public static class WorkingDays
{
    // Nobody is closed for longer and still answers.
    private const int ClosedDayCountMax = 366;

    /// <summary>The same wall time, <paramref name="days"/> working days later.</summary>
    /// <param name="fromUtc">From when.</param>
    /// <param name="days">Working days to add, 1 to 60.</param>
    /// <param name="zone">The zone whose calendar counts.</param>
    /// <param name="isClosed">Days that do not count either; null for none. After a year of them they do.</param>
    public static DateTimeOffset Add(
        DateTimeOffset fromUtc, int days, TimeZoneInfo zone, Func<DateOnly, bool>? isClosed = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 60);
        var local = TimeZoneInfo.ConvertTime(fromUtc, zone).DateTime;
        var open = local.AddDays(ClosedDayCountMax);
        for (var left = days; left > 0;)
        {
            local = local.AddDays(1);
            var date = DateOnly.FromDateTime(local);
            if (IsWorkingDay(date) && (isClosed is null || local > open || !isClosed(date)))
            {
                left--;
            }
        }

        return LocalTime.ToUtc(local, zone);
    }

    /// <summary>Nine o'clock on the last working day before the date of <paramref name="dueUtc"/>.</summary>
    /// <param name="dueUtc">What it comes before.</param>
    /// <param name="zone">The zone whose calendar counts.</param>
    public static DateTimeOffset MorningBefore(DateTimeOffset dueUtc, TimeZoneInfo zone)
    {
        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(dueUtc, zone).DateTime).AddDays(-1);
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(-1);
        }

        return LocalTime.ToUtc(date.ToDateTime(new TimeOnly(9, 0)), zone);
    }

    /// <summary>Whether offices are open on <paramref name="date"/>.</summary>
    public static bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(date);

    /// <summary>Whether it is a public holiday or an eve that is kept as one; Saturdays and Sundays are not.</summary>
    public static bool IsHoliday(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holidays.Is(date);
}
