using System.Collections.Immutable;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Which parts of the day and week a time falls in (DOMAIN 6.1).</summary>
public static class TimeBuckets
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly EveningStart = new(16, 0);

    /// <summary>The buckets of one session: at least one.</summary>
    public static ImmutableArray<TimeBucket> Of(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var buckets = ImmutableArray.CreateBuilder<TimeBucket>(3);
        if (session.Start < Noon)
        {
            buckets.Add(TimeBucket.Morning);
        }

        if (session.Start < EveningStart && session.End > Noon)
        {
            buckets.Add(TimeBucket.Afternoon);
        }

        if (session.End > EveningStart)
        {
            buckets.Add(TimeBucket.Evening);
        }

        if ((session.Weekday ?? session.Date?.DayOfWeek) is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            buckets.Add(TimeBucket.Weekend);
        }

        return buckets.DrainToImmutable();
    }

    /// <summary>The buckets of all sessions, each once, in the order of the enumeration.</summary>
    public static ImmutableArray<TimeBucket> Of(AssignmentDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return [.. details.Sessions.SelectMany(session => Of(session)).Distinct().Order()];
    }
}
