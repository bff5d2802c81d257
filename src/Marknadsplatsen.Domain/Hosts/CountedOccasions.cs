using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Domain.Hosts;

/// <summary>Which times a host can say how many came to. Pure.</summary>
public static class CountedOccasions
{
    /// <summary>How far back one counts: chosen, nobody remembers a number longer.</summary>
    public const int DaysBack = 28;

    /// <summary>Those that are over, the latest first.</summary>
    /// <param name="state">The assignment.</param>
    /// <param name="now">The moment.</param>
    /// <param name="today">The local date then.</param>
    public static ImmutableArray<Occasion> Of(AssignmentState state, DateTimeOffset now, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        return
        [
            .. Occasions.Between(state.Id, state.Details, null, today.AddDays(-DaysBack), today)
                .Where(occasion => occasion.EndsAtUtc <= now && occasion.StartsAtUtc >= state.PublishedAtUtc)
                .Reverse(),
        ];
    }

    /// <summary>The name of a time.</summary>
    public static OccasionId IdOf(Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        return new OccasionId(occasion.Date, occasion.Session);
    }
}
