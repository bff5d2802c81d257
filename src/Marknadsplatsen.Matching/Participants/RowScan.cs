using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Marknadsplatsen.Matching.Lanes;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// Goes through all rows for one assignment: bitmaps first, many rows in one step, and byte columns only where rows
/// are left. Integers only; scores are the taker's.
/// </summary>
internal static class RowScan
{
    /// <summary>Gives every fitting row that reaches the limit to the taker, and answers how many rows fit.</summary>
    public static int Run<TLanes, TTaker>(ParticipantView view, CardTerms terms, ref TTaker taker)
        where TLanes : struct, ILanes<TLanes>
        where TTaker : struct, ITaker
    {
        if (terms.IsFull)
        {
            return 0;
        }

        Span<ulong> words = stackalloc ulong[3 * ParticipantBlock.WordCount];
        ref var alive = ref words[0];
        var fitting = 0;
        for (var number = 0; number < view.Blocks.Length; number++)
        {
            var block = view.Blocks[number];
            if (!Sift<TLanes>(block, terms, ref alive, TTaker.IsBounded))
            {
                continue;
            }

            for (var word = 0; word < ParticipantBlock.WordCount; word++)
            {
                var rows = Unsafe.Add(ref alive, word);
                if (rows != 0)
                {
                    fitting += TakeWord<TLanes, TTaker>(block, number, word, rows, ref alive, terms, ref taker);
                }
            }
        }

        return fitting;
    }

    /// <summary>
    /// Writes which rows nothing in the bitmaps excludes, and, when asked for, which have a wish or a language met.
    /// Answers whether any row is left.
    /// </summary>
    private static bool Sift<TLanes>(ParticipantBlock block, CardTerms terms, ref ulong alive, bool isBounded)
        where TLanes : struct, ILanes<TLanes>
    {
        ref var bitmaps = ref MemoryMarshal.GetArrayDataReference(block.Bitmaps);
        var any = false;
        for (var at = 0; at < ParticipantBlock.WordCount; at += TLanes.Words)
        {
            var rows = Eligible<TLanes>(ref bitmaps, at, terms);
            TLanes.Store(rows, ref alive, at);
            if (rows.IsZero)
            {
                continue;
            }

            any = true;
            if (isBounded)
            {
                TLanes.Store(AnyOf<TLanes>(ref bitmaps, at, terms.Wishes), ref alive, ParticipantBlock.WordCount + at);
                TLanes.Store(
                    AnyOf<TLanes>(ref bitmaps, at, terms.Speaking), ref alive, (2 * ParticipantBlock.WordCount) + at);
            }
        }

        return any;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Eligible<TLanes>(ref ulong bitmaps, int at, CardTerms terms)
        where TLanes : struct, ILanes<TLanes>
    {
        var rows = Load<TLanes>(ref bitmaps, Slices.Live, at);
        foreach (var slice in terms.Excluding)
        {
            rows = TLanes.Without(rows, Load<TLanes>(ref bitmaps, slice, at));
            if (rows.IsZero)
            {
                return rows;
            }
        }

        if (!terms.IsFlexible)
        {
            rows = TLanes.Without(rows, Unmet<TLanes>(ref bitmaps, Slices.TimeAnswered, at, terms.Times));
        }

        return terms.NeedsSwedish
            ? TLanes.Without(rows, Unmet<TLanes>(ref bitmaps, Slices.LanguageAnswered, at, terms.Understanding))
            : rows;
    }

    /// <summary>Those who have answered and chosen none of these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Unmet<TLanes>(ref ulong bitmaps, int answered, int at, ReadOnlySpan<int> slices)
        where TLanes : struct, ILanes<TLanes>
    {
        var rows = Load<TLanes>(ref bitmaps, answered, at);
        foreach (var slice in slices)
        {
            rows = TLanes.Without(rows, Load<TLanes>(ref bitmaps, slice, at));
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes AnyOf<TLanes>(ref ulong bitmaps, int at, ReadOnlySpan<int> slices)
        where TLanes : struct, ILanes<TLanes>
    {
        var rows = default(TLanes);
        foreach (var slice in slices)
        {
            rows = TLanes.Or(rows, Load<TLanes>(ref bitmaps, slice, at));
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Load<TLanes>(ref ulong bitmaps, int slice, int at)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.Load(ref bitmaps, (slice * ParticipantBlock.WordCount) + at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TakeWord<TLanes, TTaker>(
        ParticipantBlock block,
        int number,
        int word,
        ulong rows,
        ref ulong alive,
        CardTerms terms,
        ref TTaker taker)
        where TLanes : struct, ILanes<TLanes>
        where TTaker : struct, ITaker
    {
        var first = word << ParticipantBlock.WordBits;
        ref var areas = ref At(block.Areas, first);
        rows = TLanes.Above(ref At(block.Rooms, first), terms.HoursMin, rows);
        if (rows != 0)
        {
            rows = TLanes.Reaching(ref areas, ref At(block.Reaches, first), terms.AreaRanks, terms.AreaCount, rows);
        }

        var fitting = BitOperations.PopCount(rows);
        if (TTaker.IsBounded && rows != 0 && taker.Limit > 0)
        {
            rows = TLanes.Promising(BoundsOf(block, word, ref alive, terms, taker.Limit), rows);
        }

        for (; rows != 0; rows &= rows - 1)
        {
            var at = first + BitOperations.TrailingZeroCount(rows);
            taker.Take(block, at, (number << ParticipantBlock.RowBits) + at);
        }

        return fitting;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static BoundLanes BoundsOf(
        ParticipantBlock block, int word, ref ulong alive, CardTerms terms, byte limit)
    {
        var first = word << ParticipantBlock.WordBits;
        return new BoundLanes(ref At(block.Shapes, first), ref At(block.Ceilings, first), ref At(block.Areas, first))
        {
            ShapePoints = terms.ShapePoints,
            CeilingPoints = terms.CeilingPoints,
            AreaPoints = terms.AreaPoints,
            AreaCount = terms.AreaCount,
            Interested = terms.InterestSlice < 0
                ? 0
                : block.Bitmaps[(terms.InterestSlice * ParticipantBlock.WordCount) + word],
            Wishing = Unsafe.Add(ref alive, ParticipantBlock.WordCount + word),
            Speaking = Unsafe.Add(ref alive, (2 * ParticipantBlock.WordCount) + word),
            Limit = limit,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte At(byte[] column, int first) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column), first);
}
