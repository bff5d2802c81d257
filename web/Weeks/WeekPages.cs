using System.Globalization;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Weeks;

/// <summary>Puts a week together in words.</summary>
internal sealed class WeekPages(
    Texts texts,
    MomentWords moments,
    AssignmentWords words,
    Commitments commitments)
{
    /// <summary>How far one may turn the pages, back and ahead: chosen, a season.</summary>
    public const int WeekCountMax = 26;

    private const int DaysInWeek = 7;

    /// <summary>The Monday that an address names: <c>2026-11-23</c>, any day of the week. Else this week's.</summary>
    public DateOnly Monday(string? typed)
    {
        var now = MondayOf(commitments.Today);
        var isDate = DateOnly.TryParseExact(
            typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        return isDate && Math.Abs(date.DayNumber - now.DayNumber) <= WeekCountMax * DaysInWeek ? MondayOf(date) : now;
    }

    public WeekView Of(IReadOnlyList<Commitment> list, DateOnly monday, Uri? calendar)
    {
        var sunday = monday.AddDays(DaysInWeek - 1);
        var detailsById = list.ToDictionary(one => one.Assignment);
        var occasions = list
            .SelectMany(one => Occasions.Between(one.Assignment, one.Details, one.Session, monday, sunday))
            .OrderBy(one => one.StartsAtUtc)
            .ThenBy(one => one.Assignment.Value, StringComparer.Ordinal)
            .ToArray();
        return new WeekView
        {
            Days = [.. occasions.GroupBy(one => one.Date).Select(Day)],
            Span = texts["Week.Span", moments.Date(monday), moments.Date(sunday)],
            Agreed = [.. list.Where(one => one.Details.Sessions.IsEmpty).Select(one => Entry(one, null))],
            Clashes = [.. Clashes([.. occasions.Where(one => detailsById[one.Assignment].How != CommitmentKind.Open)])],
            Before = Turn(monday, -DaysInWeek),
            After = Turn(monday, DaysInWeek),
            Calendar = calendar,
        };

        WeekDay Day(IGrouping<DateOnly, Occasion> day) => new(
            Upper(moments.Date(day.Key)),
            day.Key == commitments.Today,
            [.. day.Select(one => Entry(detailsById[one.Assignment], one))]);

        IEnumerable<string> Clashes(Occasion[] own) =>
            from one in own
            from other in own
            where one.Overlaps(other) && string.CompareOrdinal(one.Assignment.Value, other.Assignment.Value) < 0
            select texts[
                "Week.Clash",
                moments.Date(one.Date),
                detailsById[one.Assignment].Details.Title,
                detailsById[other.Assignment].Details.Title];
    }

    private WeekEntry Entry(Commitment one, Occasion? at) => new(
        AssignmentWords.Href(one.Assignment),
        one.Details.Title,
        at is null ? null : texts["Week.Clock", MomentWords.Clock(at.Start), MomentWords.Clock(at.End)],
        words.WhereShort(one.Details),
        one.How);

    private string? Turn(DateOnly monday, int days)
    {
        var other = monday.AddDays(days);
        return Monday(Typed(other)) == other ? $"{WeekEndpoints.Path}?{WeekEndpoints.WeekField}={Typed(other)}" : null;
    }

    private static string Typed(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % DaysInWeek));

    private static string Upper(string text) => char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
