using System.Collections.Immutable;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// Some of the four time buckets, in one byte, so that thousands of cards can be compared without allocation.
/// </summary>
/// <param name="Bits">Bit n is set when the bucket with value n is in the set.</param>
public readonly record struct TimeBucketSet(byte Bits)
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly EveningStart = new(16, 0);

    /// <summary>Whether no bucket is in the set.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The buckets in the list.</summary>
    public static TimeBucketSet Of(ImmutableArray<TimeBucket> buckets)
    {
        var set = default(TimeBucketSet);
        foreach (var bucket in buckets)
        {
            set = set.With(bucket);
        }

        return set;
    }

    /// <summary>The buckets of one session: at least one.</summary>
    public static TimeBucketSet Of(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var set = default(TimeBucketSet);
        if (session.Start < Noon)
        {
            set = set.With(TimeBucket.Morning);
        }

        if (session.Start < EveningStart && session.End > Noon)
        {
            set = set.With(TimeBucket.Afternoon);
        }

        if (session.End > EveningStart)
        {
            set = set.With(TimeBucket.Evening);
        }

        return (session.Weekday ?? session.Date?.DayOfWeek) is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? set.With(TimeBucket.Weekend)
            : set;
    }

    /// <summary>The buckets of all sessions of an assignment; empty when there are none.</summary>
    public static TimeBucketSet Of(AssignmentDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var bits = 0;
        foreach (var session in details.Sessions)
        {
            bits |= Of(session).Bits;
        }

        return new TimeBucketSet((byte)bits);
    }

    /// <summary>Whether the bucket is in the set.</summary>
    public bool Contains(TimeBucket bucket) => (Bits & (1 << (int)bucket)) != 0;

    /// <summary>Whether the two sets share a bucket.</summary>
    public bool Overlaps(TimeBucketSet other) => (Bits & other.Bits) != 0;

    /// <summary>The set with the bucket in it.</summary>
    public TimeBucketSet With(TimeBucket bucket) => new((byte)(Bits | (1 << (int)bucket)));

    /// <summary>The buckets, each once, in the order of the enumeration.</summary>
    public ImmutableArray<TimeBucket> ToArray()
    {
        var buckets = ImmutableArray.CreateBuilder<TimeBucket>(int.PopCount(Bits));
        for (var bucket = TimeBucket.Morning; bucket <= TimeBucket.Weekend; bucket++)
        {
            if (Contains(bucket))
            {
                buckets.Add(bucket);
            }
        }

        return buckets.MoveToImmutable();
    }
}
