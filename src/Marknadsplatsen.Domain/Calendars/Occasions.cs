using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Calendars;

/// <summary>Works out when something is, and whether two things are at the same time. Pure.</summary>
public static class Occasions
{
    /// <summary>The most days that are worked out at once: a year and a day.</summary>
    public const int DayCountMax = 366;

    /// <summary>
    /// The times of an assignment from the first date to the last, both counted, in the order they come. Without
    /// sessions, as where a time is agreed on, there are none; nor are there any while it is closed.
    /// </summary>
    /// <param name="assignment">Which.</param>
    /// <param name="details">Its sessions.</param>
    /// <param name="session">Only this session, for a person whose place is in it; null for all.</param>
    /// <param name="first">The first local date.</param>
    /// <param name="last">The last local date, at most <see cref="DayCountMax"/> days on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The dates are too many, or in the wrong order.</exception>
    public static ImmutableArray<Occasion> Between(
        AssignmentId assignment,
        AssignmentDetails details,
        SessionId? session,
        DateOnly first,
        DateOnly last) =>
        All(assignment, details, session, first, last, date => !ClosureRules.IsClosedOn(details, date));

    /// <summary>The times that there would be, had it not been closed; the rest as in <see cref="Between"/>.</summary>
    public static ImmutableArray<Occasion> ClosedBetween(
        AssignmentId assignment,
        AssignmentDetails details,
        SessionId? session,
        DateOnly first,
        DateOnly last) =>
        All(assignment, details, session, first, last, date => ClosureRules.IsClosedOn(details, date));

    /// <summary>
    /// The first time that two different assignments are at once, or null. Both lists are in the order they come.
    /// </summary>
    public static (Occasion One, Occasion Other)? FirstOverlap(
        IReadOnlyList<Occasion> ones,
        IReadOnlyList<Occasion> others)
    {
        ArgumentNullException.ThrowIfNull(ones);
        ArgumentNullException.ThrowIfNull(others);
        foreach (var one in ones)
        {
            var other = others.FirstOrDefault(next => next.Assignment != one.Assignment && next.Overlaps(one));
            if (other is not null)
            {
                return (one, other);
            }
        }

        return null;
    }

    private static ImmutableArray<Occasion> All(
        AssignmentId assignment,
        AssignmentDetails details,
        SessionId? session,
        DateOnly first,
        DateOnly last,
        Func<DateOnly, bool> isMeant)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last.DayNumber - first.DayNumber, DayCountMax);
        return
        [
            .. details.Sessions
                .Where(one => session is null || one.Id == session)
                .SelectMany(one => Dates(one, first, last).Where(isMeant).Select(date => At(assignment, one, date)))
                .OrderBy(one => one.StartsAtUtc)
                .ThenBy(one => one.Session.Value, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<DateOnly> Dates(Session session, DateOnly first, DateOnly last)
    {
        const int week = 7;
        if (session.Date is { } dated)
        {
            return dated >= first && dated <= last ? [dated] : [];
        }

        if (session.Weekday is not { } weekday)
        {
            return [];
        }

        var ahead = ((int)weekday - (int)first.DayOfWeek + week) % week;
        var count = last.DayNumber - first.DayNumber - ahead;
        return count < 0 ? [] : Enumerable.Range(0, (count / week) + 1).Select(n => first.AddDays(ahead + (n * week)));
    }

    private static Occasion At(AssignmentId assignment, Session session, DateOnly date)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone);
        return new Occasion(
            assignment,
            session.Id,
            date,
            session.Start,
            session.End,
            LocalTime.ToUtc(date.ToDateTime(session.Start), zone),
            LocalTime.ToUtc(date.ToDateTime(session.End), zone));
    }
}
