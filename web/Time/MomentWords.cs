using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Grains.Vocabulary;

namespace Marknadsplatsen.Web.Time;

/// <summary>Says a moment as people do, in the city's wall time: "i morgon klockan 18", "onsdag klockan 18".</summary>
public sealed class MomentWords(Texts texts, City city, TimeProvider time)
{
    // A weekday alone is clear for six days; after that two days share its name.
    private const int DaysNamedAlone = 6;

    /// <summary>The day and the hour: "onsdag klockan 18".</summary>
    public string Moment(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, city.Zone).DateTime;
        var date = DateOnly.FromDateTime(local);
        var day = DaysFromToday(date) switch
        {
            0 => texts["Time.Today"],
            1 => texts["Time.Tomorrow"],
            > 1 and <= DaysNamedAlone => texts[$"Time.Day.{date.DayOfWeek}"],
            _ => Date(date),
        };
        return texts["Time.AtClock", day, Clock(TimeOnly.FromDateTime(local))];
    }

    /// <summary>The day alone: "på onsdag".</summary>
    public string Day(DateTimeOffset moment)
    {
        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, city.Zone).DateTime);
        return DaysFromToday(date) switch
        {
            0 => texts["Time.Today"],
            1 => texts["Time.Tomorrow"],
            > 1 and <= DaysNamedAlone => texts["Time.OnDay", texts[$"Time.Day.{date.DayOfWeek}"]],
            _ => texts["Time.OnDate", Date(date)],
        };
    }

    /// <summary>A date: "onsdag 14 oktober".</summary>
    public string Date(DateOnly date) =>
        texts["Time.Date", texts[$"Time.Day.{date.DayOfWeek}"], date.Day, texts[$"Time.Month.{date.Month}"]];

    /// <summary>Days when it is closed that are not over yet, a sentence each.</summary>
    public IEnumerable<string> Closed(IEnumerable<Closure> closures) => closures
        .Where(closure => DaysFromToday(closure.To) >= 0)
        .OrderBy(closure => closure.From)
        .Select(closure => closure.From == closure.To
            ? texts["Time.Closed.Day", Date(closure.From)]
            : texts["Time.Closed.Days", Date(closure.From), Date(closure.To)]);

    /// <summary>An hour: "18" or "16.30"; in English "18:00".</summary>
    public string Clock(TimeOnly clock) =>
        texts[clock.Minute == 0 ? "Time.Clock.Hour" : "Time.Clock.Minutes", clock.Hour, clock.Minute];

    private int DaysFromToday(DateOnly date)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), city.Zone).DateTime);
        return date.DayNumber - today.DayNumber;
    }
}
