using System.Collections.Immutable;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Which parts of the day and week a time falls in (DOMAIN 6.1).</summary>
public static class TimeBuckets
{
    /// <summary>The buckets of one session, in the order of the enumeration: at least one.</summary>
    public static ImmutableArray<TimeBucket> Of(Session session) => TimeBucketSet.Of(session).ToArray();

    /// <summary>The buckets of all sessions, each once, in the order of the enumeration.</summary>
    public static ImmutableArray<TimeBucket> Of(AssignmentDetails details) => TimeBucketSet.Of(details).ToArray();
}
