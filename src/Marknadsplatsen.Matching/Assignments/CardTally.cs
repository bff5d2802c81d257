using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Matching.Lanes;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// Sifts one block of assignments for one person, and counts how many each reason keeps away. What is left, and which
/// interest, wish or language is met, are bits.
/// </summary>
internal sealed class CardTally
{
    private readonly ulong[] alive = new ulong[AssignmentBlock.WordCount];
    private readonly ulong[] interested = new ulong[AssignmentBlock.WordCount];
    private readonly ulong[] wished = new ulong[AssignmentBlock.WordCount];
    private readonly ulong[] spoken = new ulong[AssignmentBlock.WordCount];
    private readonly int[] countByKind = new int[(int)ExclusionKind.Hidden + 1];
    private readonly int[] countByMust = new int[MatchRules.MustCountMax];
    private readonly List<int> hiddenRows = [];
    private ulong[] hidden = [];
    private int mustCount;

    /// <summary>The rows of a word that nothing excludes.</summary>
    public ulong Alive(int word) => alive[word];

    public void Begin(CardsView view, MatchRequest request)
    {
        Array.Clear(countByKind);
        Array.Clear(countByMust);
        mustCount = request.Profile.MustHave.Length;
        var words = view.Blocks.Length * AssignmentBlock.WordCount;
        if (hidden.Length < words)
        {
            hidden = new ulong[words];
        }

        if (request.Hidden.IsEmpty)
        {
            return;
        }

        foreach (var id in request.Hidden)
        {
            if (view.RowById.TryGetValue(id, out var row))
            {
                hidden[row >> AssignmentBlock.WordBits] |= 1UL << row;
                hiddenRows.Add(row);
            }
        }
    }

    /// <summary>Forgets what this person has hidden.</summary>
    public void End()
    {
        foreach (var row in hiddenRows)
        {
            hidden[row >> AssignmentBlock.WordBits] = 0;
        }

        hiddenRows.Clear();
    }

    public void Sift<TLanes>(CardsView view, int number, ProfileTerms terms)
        where TLanes : struct, ILanes<TLanes>
    {
        var block = view.Blocks[number];
        ref var bitmaps = ref MemoryMarshal.GetArrayDataReference(block.Bitmaps);
        for (var at = 0; at < AssignmentBlock.WordCount; at += TLanes.Words)
        {
            var rows = Load<TLanes>(ref bitmaps, CardSlices.Live, at);
            if (!rows.IsZero)
            {
                rows = Sift(ref bitmaps, at, view.Slices, terms, rows);
                var (categories, qualities) = (view.Slices.Categories, view.Slices.Qualities);
                TLanes.Store(AnyOf<TLanes>(ref bitmaps, at, categories, terms.Interests), ref interested[0], at);
                TLanes.Store(AnyOf<TLanes>(ref bitmaps, at, CardSlices.Languages, terms.Languages), ref spoken[0], at);
                TLanes.Store(Wished<TLanes>(ref bitmaps, at, qualities, terms), ref wished[0], at);
            }

            TLanes.Store(rows, ref alive[0], at);
        }

        for (var word = 0; word < AssignmentBlock.WordCount; word++)
        {
            var live = block.Bitmaps[(CardSlices.Live * AssignmentBlock.WordCount) + word];
            if (live != 0)
            {
                alive[word] &= ~SiftBytes<TLanes>(block, number, word, terms, live, view.Codes.Areas.Count);
            }
        }
    }

    /// <summary>The rows of a word with an interest, a wish or a language met.</summary>
    public (ulong Interested, ulong Wished, ulong Spoken) Met(int word) =>
        (interested[word], wished[word], spoken[word]);

    public ImmutableArray<ExclusionCount> ToArray(ImmutableArray<QualityId> musts)
    {
        var counts = ImmutableArray.CreateBuilder<ExclusionCount>();
        for (var kind = ExclusionKind.Full; kind <= ExclusionKind.Hidden; kind++)
        {
            if (countByKind[(int)kind] > 0)
            {
                counts.Add(new ExclusionCount(new Exclusion(kind), countByKind[(int)kind]));
            }

            for (var position = 0; kind == ExclusionKind.Must && position < mustCount; position++)
            {
                if (countByMust[position] > 0)
                {
                    counts.Add(new ExclusionCount(new Exclusion(kind, musts[position]), countByMust[position]));
                }
            }
        }

        return counts.DrainToImmutable();
    }

    private TLanes Sift<TLanes>(ref ulong bitmaps, int at, CardSlices slices, ProfileTerms terms, TLanes live)
        where TLanes : struct, ILanes<TLanes>
    {
        var excluded = Counted(ExclusionKind.Full, Load<TLanes>(ref bitmaps, CardSlices.Full, at));
        if (terms.Times != 0)
        {
            var met = TLanes.Or(
                Load<TLanes>(ref bitmaps, CardSlices.Flexible, at),
                AnyOf<TLanes>(ref bitmaps, at, CardSlices.Times, terms.Times));
            excluded = TLanes.Or(excluded, Counted(ExclusionKind.Time, TLanes.Without(live, met)));
        }

        for (var position = 0; position < terms.Musts.Length; position++)
        {
            var lacking = TLanes.Without(
                live, Load<TLanes>(ref bitmaps, slices.Qualities + terms.Musts[position], at));
            countByMust[position] += lacking.Count;
            excluded = TLanes.Or(excluded, lacking);
        }

        if (!terms.IsOpenToWork)
        {
            var closed = Load<TLanes>(ref bitmaps, CardSlices.Work, at);
            excluded = TLanes.Or(excluded, Counted(ExclusionKind.WorkNotChosen, closed));
        }

        if (terms.Languages != 0 && (terms.Languages & Vocabulary.MatchCodes.SwedishBit) == 0)
        {
            var foreign = TLanes.Without(
                Load<TLanes>(ref bitmaps, CardSlices.NeedsSwedish, at),
                AnyOf<TLanes>(ref bitmaps, at, CardSlices.Languages, terms.Languages));
            excluded = TLanes.Or(excluded, Counted(ExclusionKind.Language, foreign));
        }

        if (terms.HasNoLicence)
        {
            var driving = Load<TLanes>(ref bitmaps, CardSlices.NeedsLicence, at);
            excluded = TLanes.Or(excluded, Counted(ExclusionKind.Licence, driving));
        }

        if (terms.Avoided is { } rule)
        {
            var avoided = Load<TLanes>(ref bitmaps, CardSlices.HouseOf(rule), at);
            excluded = TLanes.Or(excluded, Counted(ExclusionKind.House, avoided));
        }

        return TLanes.Without(live, excluded);
    }

    /// <summary>Excludes by hours, distance and what is hidden, among the 64 rows of a word.</summary>
    private ulong SiftBytes<TLanes>(
        AssignmentBlock block, int number, int word, ProfileTerms terms, ulong live, int areaCount)
        where TLanes : struct, ILanes<TLanes>
    {
        var first = word << AssignmentBlock.WordBits;
        var room = terms.Room;
        var busy = room < 0 ? live
            : room >= AssignmentBlock.HoursMax ? 0
            : TLanes.Above(ref block.Hours[first], (byte)room, live);
        var far = terms.HasDistance ? TLanes.Marked(ref block.Areas[first], terms.Far, areaCount, live) : 0;
        var unseen = hidden[(number * AssignmentBlock.WordCount) + word] & live;
        countByKind[(int)ExclusionKind.Hours] += BitOperations.PopCount(busy);
        countByKind[(int)ExclusionKind.Distance] += BitOperations.PopCount(far);
        countByKind[(int)ExclusionKind.Hidden] += BitOperations.PopCount(unseen);
        return busy | far | unseen;
    }

    private TLanes Counted<TLanes>(ExclusionKind kind, TLanes rows)
        where TLanes : struct, ILanes<TLanes>
    {
        countByKind[(int)kind] += rows.Count;
        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes AnyOf<TLanes>(ref ulong bitmaps, int at, int firstSlice, uint codes)
        where TLanes : struct, ILanes<TLanes>
    {
        var rows = default(TLanes);
        for (; codes != 0; codes &= codes - 1)
        {
            var slice = firstSlice + BitOperations.TrailingZeroCount(codes);
            rows = TLanes.Or(rows, Load<TLanes>(ref bitmaps, slice, at));
        }

        return rows;
    }

    private static TLanes Wished<TLanes>(ref ulong bitmaps, int at, int firstSlice, ProfileTerms terms)
        where TLanes : struct, ILanes<TLanes>
    {
        var rows = default(TLanes);
        foreach (var wish in terms.Wishes)
        {
            rows = TLanes.Or(rows, Load<TLanes>(ref bitmaps, firstSlice + wish, at));
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Load<TLanes>(ref ulong bitmaps, int slice, int at)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.Load(ref bitmaps, (slice * AssignmentBlock.WordCount) + at);
}
