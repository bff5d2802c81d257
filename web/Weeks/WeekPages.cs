using System.Globalization;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.StandIns;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Weeks;

/// <summary>Puts a week together in words.</summary>
internal sealed class WeekPages(
    Texts texts,
    MomentWords moments,
    AssignmentWords words,
    OccasionWords occasions,
    Commitments commitments,
    TimeProvider time)
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

    public WeekView Of(IReadOnlyList<Commitment> list, DateOnly monday)
    {
        var sunday = monday.AddDays(DaysInWeek - 1);
        var times = list
            .SelectMany(one => one.Between(monday, sunday).Select(occasion => (One: one, Occasion: occasion)))
            .OrderBy(pair => pair.Occasion.StartsAtUtc)
            .ThenBy(pair => pair.One.Assignment.Value, StringComparer.Ordinal)
            .ToArray();
        return new WeekView
        {
            Days = [.. times.GroupBy(pair => pair.Occasion.Date).Select(Day)],
            Span = texts["Week.Span", moments.Date(monday), moments.Date(sunday)],
            Agreed = [.. list.Where(one => one.Details.Sessions.IsEmpty).Select(one => Entry(one, null, monday))],
            Clashes = [.. Clashes(times)],
            Closed =
            [
                .. list.SelectMany(one => one.Closed(monday, sunday).Select(occasion => (One: one, Occasion: occasion)))
                    .OrderBy(pair => pair.Occasion.StartsAtUtc)
                    .Select(pair => (Upper(moments.Date(pair.Occasion.Date)), pair.One.Details.Title)),
            ],
            Before = Turn(monday, -DaysInWeek),
            After = Turn(monday, DaysInWeek),
        };

        WeekDay Day(IGrouping<DateOnly, (Commitment One, Occasion Occasion)> day) => new(
            Upper(moments.Date(day.Key)),
            day.Key == commitments.Today,
            [.. day.Select(pair => Entry(pair.One, pair.Occasion, monday))]);
    }

    private IEnumerable<string[]> Clashes(IReadOnlyList<(Commitment One, Occasion Occasion)> times)
    {
        var coming = times
            .Where(pair => pair.One.At(pair.Occasion) is not (CommitmentKind.Open or CommitmentKind.Away))
            .ToArray();
        return from one in coming
            from other in coming
            where one.Occasion.Overlaps(other.Occasion)
                && string.CompareOrdinal(one.One.Assignment.Value, other.One.Assignment.Value) < 0
            select (string[])
                [moments.Date(one.Occasion.Date), one.One.Details.Title, other.One.Details.Title];
    }

    private WeekEntry Entry(Commitment one, Occasion? at, DateOnly monday) => new(
        AssignmentWords.Href(one.Assignment),
        one.Details.Title,
        at is null ? null : texts["Week.Clock", moments.Clock(at.Start), moments.Clock(at.End)],
        words.WhereShort(one.Details),
        at is null ? one.How : one.At(at),
        at is null ? null : Row(one, at),
        Address(monday));

    /// <summary>What can be tapped: not what is over, far away, or the only time there is.</summary>
    private OccasionRow? Row(Commitment one, Occasion at)
    {
        OccasionStanding? how = one.At(at) switch
        {
            CommitmentKind.Taken when MayBeSkipped(one, at) => OccasionStanding.Coming,
            CommitmentKind.Away => OccasionStanding.Away,
            CommitmentKind.SteppingIn => OccasionStanding.SteppingIn,
            _ => null,
        };
        return how is { } standing && at.StartsAtUtc > time.GetUtcNow()
            ? new OccasionRow(one.Assignment, new OccasionId(at.Date, at.Session), occasions.When(at), standing)
            : null;
    }

    private bool MayBeSkipped(Commitment one, Occasion at) =>
        !one.Details.IsEmployment
        && at.Date <= commitments.Today.AddDays(OccasionLimits.SkipDaysMax)
        && one.Details.Sessions.Where(session => one.Session is null || session.Id == one.Session)
            .Any(session => session.Weekday is not null
                || (session.Date > commitments.Today && session.Id != at.Session));

    private string? Turn(DateOnly monday, int days)
    {
        var other = monday.AddDays(days);
        return Monday(Typed(other)) == other ? Address(other) : null;
    }

    private static string Address(DateOnly monday) =>
        $"{WeekEndpoints.Path}?{WeekEndpoints.WeekField}={Typed(monday)}";

    private static string Typed(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % DaysInWeek));

    private static string Upper(string text) => char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
