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
    // Lanes gone through at once; eight of the widest are a block's rows.
    private const int Together = 8;

    // Where the words of those with a wish or a language met begin, behind those of the rows that are left.
    private const int Wishing = ParticipantBlock.WordCount;
    private const int Speaking = 2 * ParticipantBlock.WordCount;

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
        var plan = new SlicePlan(terms);
        for (var number = 0; number < view.Blocks.Length; number++)
        {
            var block = view.Blocks[number];
            if (!Sift<TLanes>(block, plan, ref alive))
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
    /// Writes which rows nothing in the bitmaps excludes, and which of them have a wish or a language met.
    /// Answers whether any row is left.
    /// </summary>
    private static bool Sift<TLanes>(ParticipantBlock block, in SlicePlan plan, ref ulong alive)
        where TLanes : struct, ILanes<TLanes>
    {
        ref var bitmaps = ref MemoryMarshal.GetArrayDataReference(block.Bitmaps);
        for (var at = 0; at < ParticipantBlock.WordCount; at += Together * TLanes.Words)
        {
            Exclude<TLanes>(ref bitmaps, at, plan.Excluding, ref alive);
        }

        var any = false;
        for (var at = 0; at < ParticipantBlock.WordCount; at += TLanes.Words)
        {
            var rows = TLanes.Load(ref alive, at);
            if (rows.IsZero)
            {
                continue;
            }

            rows = Remaining(rows, ref bitmaps, at, plan);
            TLanes.Store(rows, ref alive, at);
            if (rows.IsZero)
            {
                continue;
            }

            any = true;
            TLanes.Store(AnyOf<TLanes>(ref bitmaps, at, plan.Wishes), ref alive, Wishing + at);
            TLanes.Store(AnyOf<TLanes>(ref bitmaps, at, plan.Speaking), ref alive, Speaking + at);
        }

        return any;
    }

    /// <summary>
    /// Writes which rows none of the slices excludes. So many lanes are kept in registers that each slice is read as
    /// one run of memory: measured, that takes less time than to look now and then whether any row is left.
    /// </summary>
    private static void Exclude<TLanes>(ref ulong bitmaps, int at, ReadOnlySpan<int> excluding, ref ulong alive)
        where TLanes : struct, ILanes<TLanes>
    {
        var (a, b, c, d) = (TLanes.All, TLanes.All, TLanes.All, TLanes.All);
        var (e, f, g, h) = (a, b, c, d);
        foreach (var slice in excluding)
        {
            ref var words = ref Unsafe.Add(ref bitmaps, (slice * ParticipantBlock.WordCount) + at);
            a = TLanes.Without(a, TLanes.Load(ref words, 0));
            b = TLanes.Without(b, TLanes.Load(ref words, TLanes.Words));
            c = TLanes.Without(c, TLanes.Load(ref words, 2 * TLanes.Words));
            d = TLanes.Without(d, TLanes.Load(ref words, 3 * TLanes.Words));
            e = TLanes.Without(e, TLanes.Load(ref words, 4 * TLanes.Words));
            f = TLanes.Without(f, TLanes.Load(ref words, 5 * TLanes.Words));
            g = TLanes.Without(g, TLanes.Load(ref words, 6 * TLanes.Words));
            h = TLanes.Without(h, TLanes.Load(ref words, 7 * TLanes.Words));
        }

        ref var left = ref Unsafe.Add(ref alive, at);
        TLanes.Store(a, ref left, 0);
        TLanes.Store(b, ref left, TLanes.Words);
        TLanes.Store(c, ref left, 2 * TLanes.Words);
        TLanes.Store(d, ref left, 3 * TLanes.Words);
        TLanes.Store(e, ref left, 4 * TLanes.Words);
        TLanes.Store(f, ref left, 5 * TLanes.Words);
        TLanes.Store(g, ref left, 6 * TLanes.Words);
        TLanes.Store(h, ref left, 7 * TLanes.Words);
    }

    /// <summary>
    /// What several slices together exclude. A row that nobody has is excluded by none, so who is there is asked last,
    /// and only where rows are left.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Remaining<TLanes>(TLanes rows, ref ulong bitmaps, int at, in SlicePlan plan)
        where TLanes : struct, ILanes<TLanes>
    {
        if (plan.IsLateByPass)
        {
            rows = TLanes.Without(rows, Late<TLanes>(ref bitmaps, at, plan.Times));
        }

        if (plan.IsForeignByPass)
        {
            rows = TLanes.Without(rows, Foreign<TLanes>(ref bitmaps, at, plan.Understanding));
        }

        return TLanes.And(rows, Load<TLanes>(ref bitmaps, Slices.Live, at));
    }

    /// <summary>Those who have said when they can, and can at none of the times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Late<TLanes>(ref ulong bitmaps, int at, ReadOnlySpan<int> times)
        where TLanes : struct, ILanes<TLanes>
    {
        var rows = Load<TLanes>(ref bitmaps, Slices.TimeAnswered, at);
        foreach (var slice in times)
        {
            rows = TLanes.And(rows, Load<TLanes>(ref bitmaps, slice, at));
        }

        return rows;
    }

    /// <summary>Those who have said what they speak, and speak neither Swedish nor one of the languages.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes Foreign<TLanes>(ref ulong bitmaps, int at, ReadOnlySpan<int> languages)
        where TLanes : struct, ILanes<TLanes>
    {
        var rows = Load<TLanes>(ref bitmaps, Slices.NoSwedish, at);
        foreach (var slice in languages)
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
        if (!terms.IsRoomInBitmaps)
        {
            rows = TLanes.Above(ref At(block.Rooms, first), terms.HoursMin, rows);
        }

        if (terms.AreMustsByRow)
        {
            rows = WithoutMusts(block, first, terms.MissingQualities, rows);
        }

        var fitting = BitOperations.PopCount(rows);
        if (rows == 0)
        {
            return 0;
        }

        var interested = terms.InterestSlice < 0
            ? 0
            : block.Bitmaps[(terms.InterestSlice * ParticipantBlock.WordCount) + word];
        var speaking = Unsafe.Add(ref alive, Speaking + word);
        if (taker.Limit > 0)
        {
            var wishing = Unsafe.Add(ref alive, Wishing + word);
            rows = TLanes.Promising(BoundsOf(block, first, terms, interested, wishing, speaking, taker.Limit), rows);
        }

        for (; rows != 0; rows &= rows - 1)
        {
            var bit = BitOperations.TrailingZeroCount(rows);
            var hits = (RowHits)(((interested >> bit) & 1) | (((speaking >> bit) & 1) << 1));
            taker.Take(block, first + bit, (number << ParticipantBlock.RowBits) + first + bit, hits);
        }

        return fitting;
    }

    private static ulong WithoutMusts(ParticipantBlock block, int first, uint missing, ulong rows)
    {
        for (var rest = rows; rest != 0; rest &= rest - 1)
        {
            var bit = BitOperations.TrailingZeroCount(rest);
            rows &= (block.Musts[first + bit] & missing) == 0 ? ulong.MaxValue : ~(1UL << bit);
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static BoundLanes BoundsOf(
        ParticipantBlock block,
        int first,
        CardTerms terms,
        ulong interested,
        ulong wishing,
        ulong speaking,
        byte limit) =>
        new(ref At(block.Shapes, first), ref At(block.Ceilings, first), ref At(block.Areas, first))
        {
            ShapePoints = terms.ShapePoints,
            CeilingPoints = terms.CeilingPoints,
            AreaPoints = terms.AreaPoints,
            AreaCount = terms.AreaCount,
            Interested = interested,
            Wishing = wishing,
            Speaking = speaking,
            Limit = limit,
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte At(byte[] column, int first) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(column), first);
}
