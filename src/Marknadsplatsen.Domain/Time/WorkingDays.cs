namespace Marknadsplatsen.Domain.Time;

/// <summary>
/// Swedish working days: Monday to Friday, except public holidays and the eves that offices keep closed.
/// </summary>
/// <remarks>
/// Lag (1989:253) om allmänna helgdagar; Midsummer's, Christmas and New Year's eves by custom and
/// semesterlagen 3 a §.
/// </remarks>
public static class WorkingDays
{
    /// <summary>The same wall time, <paramref name="days"/> working days later.</summary>
    /// <param name="fromUtc">From when.</param>
    /// <param name="days">Working days to add, 1 to 60.</param>
    /// <param name="zone">The zone whose calendar counts.</param>
    public static DateTimeOffset Add(DateTimeOffset fromUtc, int days, TimeZoneInfo zone)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 60);
        var local = TimeZoneInfo.ConvertTime(fromUtc, zone).DateTime;
        for (var left = days; left > 0;)
        {
            local = local.AddDays(1);
            if (IsWorkingDay(DateOnly.FromDateTime(local)))
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
    public static bool IsHoliday(DateOnly date)
    {
        if ((date.Month, date.Day) is (1, 1) or (1, 6) or (5, 1) or (6, 6)
            or (12, 24) or (12, 25) or (12, 26) or (12, 31))
        {
            return true;
        }

        var fromEaster = date.DayNumber - EasterSunday(date.Year).DayNumber;
        const int goodFriday = -2;
        const int easterMonday = 1;
        const int ascensionDay = 39;
        if (fromEaster is goodFriday or easterMonday or ascensionDay)
        {
            return true;
        }

        // Midsummer's Eve is the Friday of 19 to 25 June.
        return date is { Month: 6, DayOfWeek: DayOfWeek.Friday, Day: >= 19 and <= 25 };
    }

    /// <summary>The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * correction) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
