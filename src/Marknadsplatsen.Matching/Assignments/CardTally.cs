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
    private readonly RowMarks hidden = new();
    private readonly RowMarks absent = new();
    private CardScope scope = CardScope.All;
    private int mustCount;

    /// <summary>The rows of a word that nothing excludes.</summary>
    public ulong Alive(int word) => alive[word];

    /// <summary>Begins with one person.</summary>
    public void Begin(CardsView view, MatchRequest request, CardScope of)
    {
        Array.Clear(countByKind);
        Array.Clear(countByMust);
        (mustCount, scope) = (request.Profile.MustHave.Length, of);
        hidden.Begin(view, request.Hidden);
        absent.Begin(view, of.LeftOut);
    }

    /// <summary>Forgets what this person has hidden and has left out.</summary>
    public void End()
    {
        hidden.End();
        absent.End();
    }

    /// <summary>The rows of a word that are asked about.</summary>
    public ulong Asked(AssignmentBlock block, int number, int word)
    {
        var rows = block.Word(CardSlices.Live, word) & ~absent[(number * AssignmentBlock.WordCount) + word];
        rows &= scope.IsWithoutLasting ? ~block.Word(CardSlices.Lasting, word) : ulong.MaxValue;
        return rows & (scope.IsWithoutWork ? ~block.Word(CardSlices.Work, word) : ulong.MaxValue);
    }

    /// <summary>The rows of a word that the person has asked not to see.</summary>
    public ulong Hidden(int number, int word) => hidden[(number * AssignmentBlock.WordCount) + word];

    public void Sift<TLanes>(CardsView view, int number, ProfileTerms terms)
        where TLanes : struct, ILanes<TLanes>
    {
        var block = view.Blocks[number];
        ref var bitmaps = ref MemoryMarshal.GetArrayDataReference(block.Bitmaps);
        for (var at = 0; at < AssignmentBlock.WordCount; at += TLanes.Words)
        {
            var rows = Asked<TLanes>(ref bitmaps, number, at);
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
            var live = Asked(block, number, word);
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
        var excluded = Counted(ExclusionKind.Full, live, Load<TLanes>(ref bitmaps, CardSlices.Full, at));
        if (terms.Times != 0)
        {
            var met = TLanes.Or(
                Load<TLanes>(ref bitmaps, CardSlices.Flexible, at),
                AnyOf<TLanes>(ref bitmaps, at, CardSlices.Times, terms.Times));
            excluded = TLanes.Or(excluded, Counted(ExclusionKind.Time, live, TLanes.Without(live, met)));
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
            excluded = TLanes.Or(excluded, Counted(ExclusionKind.WorkNotChosen, live, closed));
        }

        if (terms.NeedsSharedLanguage)
        {
            var foreign = TLanes.Without(
                Load<TLanes>(ref bitmaps, CardSlices.NeedsSwedish, at),
                AnyOf<TLanes>(ref bitmaps, at, CardSlices.Languages, terms.Languages));
            excluded = TLanes.Or(excluded, Counted(ExclusionKind.Language, live, foreign));
        }

        if (terms.HasNoLicence)
        {
            var driving = Load<TLanes>(ref bitmaps, CardSlices.NeedsLicence, at);
            excluded = TLanes.Or(excluded, Counted(ExclusionKind.Licence, live, driving));
        }

        if (terms.Avoided is { } rule)
        {
            var avoided = Load<TLanes>(ref bitmaps, CardSlices.HouseOf(rule), at);
            excluded = TLanes.Or(excluded, Counted(ExclusionKind.House, live, avoided));
        }

        return TLanes.Without(live, excluded);
    }

    /// <summary>Excludes by hours, distance and what is hidden, among the 64 rows of a word.</summary>
    private ulong SiftBytes<TLanes>(
        AssignmentBlock block, int number, int word, ProfileTerms terms, ulong live, int areaCount)
        where TLanes : struct, ILanes<TLanes>
    {
        var busy = Busy<TLanes>(block, word, terms, live);
        var far = Far<TLanes>(block, word, terms, live, areaCount);
        var unseen = Hidden(number, word) & live;
        countByKind[(int)ExclusionKind.Hours] += BitOperations.PopCount(busy);
        countByKind[(int)ExclusionKind.Distance] += BitOperations.PopCount(far);
        countByKind[(int)ExclusionKind.Hidden] += BitOperations.PopCount(unseen);
        return busy | far | unseen;
    }

    /// <summary>The rows of a word that take more hours than the person has.</summary>
    public static ulong Busy<TLanes>(AssignmentBlock block, int word, ProfileTerms terms, ulong rows)
        where TLanes : struct, ILanes<TLanes> => terms.Room switch
        {
            < 0 => rows,
            >= AssignmentBlock.HoursMax => 0,
            var room => TLanes.Above(ref block.Hours[word << AssignmentBlock.WordBits], (byte)room, rows),
        };

    /// <summary>The rows of a word that are farther away than the person goes.</summary>
    public static ulong Far<TLanes>(
        AssignmentBlock block, int word, ProfileTerms terms, ulong rows, int areaCount)
        where TLanes : struct, ILanes<TLanes> => terms.HasDistance
            ? TLanes.Marked(ref block.Areas[word << AssignmentBlock.WordBits], terms.Far, areaCount, rows)
            : 0;

    private TLanes Asked<TLanes>(ref ulong bitmaps, int number, int at)
        where TLanes : struct, ILanes<TLanes>
    {
        var rows = TLanes.Without(
            Load<TLanes>(ref bitmaps, CardSlices.Live, at), TLanes.Load(ref absent.OfBlock(number), at));
        if (scope.IsWithoutLasting)
        {
            rows = TLanes.Without(rows, Load<TLanes>(ref bitmaps, CardSlices.Lasting, at));
        }

        return scope.IsWithoutWork ? TLanes.Without(rows, Load<TLanes>(ref bitmaps, CardSlices.Work, at)) : rows;
    }

    private TLanes Counted<TLanes>(ExclusionKind kind, TLanes live, TLanes rows)
        where TLanes : struct, ILanes<TLanes>
    {
        var counted = TLanes.And(live, rows);
        countByKind[(int)kind] += counted.Count;
        return counted;
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
