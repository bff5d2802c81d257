namespace Marknadsplatsen.Domain.Time;

/// <summary>Swedish public holidays, those on a Saturday or Sunday too, and the eves that are kept as one.</summary>
/// <remarks>
/// Lag (1989:253) om allmänna helgdagar; Midsummer's, Christmas and New Year's eves by semesterlagen
/// (1977:480) 3 a §.
/// </remarks>
public static class Holidays
{
    /// <summary>Whether a date is one.</summary>
    public static bool Is(DateOnly date)
    {
        if ((date.Month, date.Day) is (1, 1) or (1, 6) or (5, 1) or (6, 6)
            or (12, 24) or (12, 25) or (12, 26) or (12, 31))
        {
            return true;
        }

        const int goodFriday = -2;
        const int easterMonday = 1;
        const int ascensionDay = 39;
        const int pentecost = 49;
        return (date.DayNumber - EasterSunday(date.Year).DayNumber) is goodFriday or 0 or easterMonday
            or ascensionDay or pentecost || IsMidsummer(date) || IsAllSaints(date);
    }

    /// <summary>The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    internal static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * correction) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    // The eve is the Friday of 19 to 25 June, and the day the Saturday after it.
    private static bool IsMidsummer(DateOnly date) =>
        date is { Month: 6, DayOfWeek: DayOfWeek.Friday, Day: >= 19 and <= 25 }
            or { Month: 6, DayOfWeek: DayOfWeek.Saturday, Day: >= 20 and <= 26 };

    // The Saturday of 31 October to 6 November.
    private static bool IsAllSaints(DateOnly date) =>
        date is { Month: 10, DayOfWeek: DayOfWeek.Saturday, Day: 31 }
            or { Month: 11, DayOfWeek: DayOfWeek.Saturday, Day: <= 6 };
}
