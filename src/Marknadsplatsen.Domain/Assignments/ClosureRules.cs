using System.Collections.Immutable;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Time;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// When an assignment is closed: on days that its association has named, and on holidays when it keeps them. Pure.
/// </summary>
public static class ClosureRules
{
    /// <summary>The most closures of one assignment: chosen, more than a year has.</summary>
    public const int CountMax = 20;

    /// <summary>The longest closure in days: chosen, half a year; what is closed longer is no assignment.</summary>
    public const int DayCountMax = 183;

    /// <summary>From how many days a closure is a season: chosen, two weeks.</summary>
    public const int SeasonDayCountMin = 14;

    /// <summary>Whether it is closed on a date.</summary>
    public static bool IsClosedOn(AssignmentDetails details, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(details);
        return (details.ClosedOnHolidays && Holidays.Is(date))
            || (!details.Closures.IsEmpty && details.Closures.Any(closure => closure.Covers(date)));
    }

    /// <summary>
    /// Whether it is closed for the season on a date; it is then not counted as unfilled (DOMAIN row 53).
    /// </summary>
    public static bool IsClosedForSeason(AssignmentDetails details, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(details);
        return details.Closures.Any(closure => closure.DayCount >= SeasonDayCountMin && closure.Covers(date));
    }

    /// <summary>Whether closures are such as can be posted.</summary>
    public static bool AreRight(ImmutableArray<Closure> closures) =>
        closures.Length <= CountMax
        && closures.All(closure => closure is { DayCount: >= 1 and <= DayCountMax })
        && closures.Distinct().Count() == closures.Length;

    /// <summary>
    /// Whether an edit closes a time to come that was open; whoever has a place is then told. It is nothing to say yes
    /// to again.
    /// </summary>
    /// <param name="state">The assignment after the edit.</param>
    /// <param name="before">What it was.</param>
    /// <param name="session">The person's session; null for all.</param>
    /// <param name="today">Today where the assignment is.</param>
    public static bool ClosesMore(
        AssignmentState state, AssignmentDetails before, SessionId? session, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(before);
        var after = state.Details;
        return after.Sessions.IsEmpty
            ? after.Closures.Any(closure => closure.To >= today && !before.Closures.Contains(closure))
            : Occasions.ClosedBetween(state.Id, after, session, today, today.AddDays(Occasions.DayCountMax))
                .Any(occasion => !IsClosedOn(before, occasion.Date));
    }
}
