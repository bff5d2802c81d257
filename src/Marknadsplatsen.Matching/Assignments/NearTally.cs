using System.Collections.Immutable;
using System.Numerics;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Matching.Lanes;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// Finds what is almost within a person's reach, 64 rows at a time: how many reasons keep each away is counted in the
/// bits of a few words. The same as <see cref="MatchModel.NearMisses"/>.
/// </summary>
internal sealed class NearTally(TieBreak ties)
{
    // Enough bits for every reason at once.
    private const int PlaneCount = 6;

    private readonly int[] relief = new int[MatchRules.MustCountMax + (int)ExclusionKind.Hidden];
    private readonly ulong[] reasons = new ulong[MatchRules.MustCountMax + (int)ExclusionKind.Hidden];
    private readonly ulong[] planes = new ulong[PlaneCount];
    private readonly BestCards nearest = new(ties);
    private readonly BestCards maybes = new(ties);
    private int mustCount;

    public ReadOnlySpan<RankedCard> Nearest => nearest.Cards;

    public ReadOnlySpan<RankedCard> Maybes => maybes.Cards;

    public void Find<TLanes>(CardsView view, ProfileTerms terms, CardTally tally)
        where TLanes : struct, ILanes<TLanes>
    {
        Array.Clear(relief);
        mustCount = terms.Musts.Length;
        nearest.Begin(view, MatchRules.AlternativeCountMax, mostOfOne: 1);
        maybes.Begin(view, MatchRules.ListLengthDefault, int.MaxValue);
        for (var number = 0; number < view.Blocks.Length; number++)
        {
            var block = view.Blocks[number];
            for (var word = 0; word < AssignmentBlock.WordCount; word++)
            {
                var rows = tally.Asked(block, number, word) & ~block.Word(CardSlices.Full, word)
                    & ~tally.Hidden(number, word);
                if (rows != 0)
                {
                    Find<TLanes>(view, number, word, rows, terms);
                }
            }
        }
    }

    /// <summary>The answers that alone keep something away, most first.</summary>
    public ImmutableArray<ExclusionCount> Reliefs(MatchProfile profile) =>
        [.. Enumerable.Range(0, ReasonCount)
            .Where(reason => relief[reason] > 0)
            .OrderByDescending(reason => relief[reason])
            .Take(MatchRules.AlternativeCountMax)
            .Select(reason => new ExclusionCount(ReasonOf(reason, profile), relief[reason]))];

    private Exclusion ReasonOf(int reason, MatchProfile profile) =>
        reason < MustsFrom ? new Exclusion((ExclusionKind)reason)
        : reason < MustsFrom + mustCount ? new Exclusion(ExclusionKind.Must, profile.MustHave[reason - MustsFrom])
        : new Exclusion((ExclusionKind)(reason - mustCount + 1));

    // Reasons are numbered in the order they are told, with one number for each must.
    private static int MustsFrom => (int)ExclusionKind.Must;

    // Hidden is none of them: what the person has hidden is not near.
    private int ReasonCount => (int)ExclusionKind.Hidden + mustCount - 1;

    private void Find<TLanes>(CardsView view, int number, int word, ulong rows, ProfileTerms terms)
        where TLanes : struct, ILanes<TLanes>
    {
        var block = view.Blocks[number];
        var unmet = ReadReasons<TLanes>(view, block, word, rows, terms);
        var any = Count();
        var once = planes[0];
        for (var plane = 1; plane < PlaneCount; plane++)
        {
            once &= ~planes[plane];
        }

        for (var reason = 0; reason < ReasonCount; reason++)
        {
            relief[reason] += BitOperations.PopCount(reasons[reason] & once);
        }

        var maybe = any & ~unmet;
        var met = MetOf(view, block, word, terms);
        for (var rest = nearest.Admits(-2, double.PositiveInfinity) ? any : once | maybe; rest != 0; rest &= rest - 1)
        {
            var bit = BitOperations.TrailingZeroCount(rest);
            var at = (word << AssignmentBlock.WordBits) + bit;
            var bound = terms.Bound(block, at, met.Of(bit)) + AssignmentScan.BoundMargin;
            var isNear = nearest.Admits(-CountOf(bit), bound);
            var isMaybe = ((maybe >> bit) & 1) != 0 && maybes.Admits(bound);
            if (isNear || isMaybe)
            {
                Take(view, number, at, terms, isNear ? -CountOf(bit) : null, isMaybe);
            }
        }
    }

    private void Take(CardsView view, int number, int at, ProfileTerms terms, int? group, bool isMaybe)
    {
        var block = view.Blocks[number];
        var score = terms.Score(block, at, view.Slices).Total;
        var row = (number << AssignmentBlock.RowBits) + at;
        var ranked = new RankedCard(score, score, row, block.Associations[at], 0);
        if (group is { } near)
        {
            nearest.Add(ranked with { Group = near });
        }

        if (isMaybe)
        {
            maybes.Add(ranked);
        }
    }

    private int CountOf(int bit)
    {
        var count = 0;
        for (var plane = 0; plane < PlaneCount; plane++)
        {
            count |= (int)((planes[plane] >> bit) & 1) << plane;
        }

        return count;
    }

    private static MetBits MetOf(CardsView view, AssignmentBlock block, int word, ProfileTerms terms)
    {
        var wished = 0UL;
        foreach (var wish in terms.Wishes)
        {
            wished |= block.Word(view.Slices.Qualities + wish, word);
        }

        return new MetBits(
            AnyOf(block, word, view.Slices.Categories, terms.Interests),
            wished,
            AnyOf(block, word, CardSlices.Languages, terms.Languages));
    }

    /// <summary>
    /// Reads what keeps each row away; answers with the rows that something else keeps away than a must that the host
    /// has not answered.
    /// </summary>
    private ulong ReadReasons<TLanes>(CardsView view, AssignmentBlock block, int word, ulong rows, ProfileTerms terms)
        where TLanes : struct, ILanes<TLanes>
    {
        var slices = view.Slices;
        var unmet = 0UL;
        Set(ExclusionKind.Time, terms.Times == 0 ? 0 : rows & ~block.Word(CardSlices.Flexible, word)
            & ~AnyOf(block, word, CardSlices.Times, terms.Times));
        for (var position = 0; position < mustCount; position++)
        {
            var code = terms.Musts[position];
            var lacking = rows & ~block.Word(slices.Qualities + code, word);
            reasons[MustsFrom + position] = lacking;
            unmet |= lacking & ~block.Word(slices.Unanswered + code, word);
        }

        Set(ExclusionKind.Hours, CardTally.Busy<TLanes>(block, word, terms, rows));
        Set(ExclusionKind.WorkNotChosen, terms.IsOpenToWork ? 0 : rows & block.Word(CardSlices.Work, word));
        Set(ExclusionKind.Distance, CardTally.Far<TLanes>(block, word, terms, rows, view.Codes.Areas.Count));
        Set(ExclusionKind.Language, !terms.NeedsSharedLanguage ? 0 : rows & block.Word(CardSlices.NeedsSwedish, word)
            & ~AnyOf(block, word, CardSlices.Languages, terms.Languages));
        Set(ExclusionKind.Licence, terms.HasNoLicence ? rows & block.Word(CardSlices.NeedsLicence, word) : 0);
        Set(ExclusionKind.House, terms.Avoided is { } rule ? rows & block.Word(CardSlices.HouseOf(rule), word) : 0);
        return unmet;

        void Set(ExclusionKind kind, ulong kept)
        {
            reasons[kind < ExclusionKind.Must ? (int)kind : (int)kind + mustCount - 1] = kept;
            unmet |= kept;
        }
    }

    /// <summary>Adds the reasons of each row; answers with the rows that have any.</summary>
    private ulong Count()
    {
        Array.Clear(planes);
        var any = 0UL;
        for (var reason = 1; reason < ReasonCount; reason++)
        {
            var carry = reasons[reason];
            any |= carry;
            for (var plane = 0; carry != 0; plane++)
            {
                (planes[plane], carry) = (planes[plane] ^ carry, planes[plane] & carry);
            }
        }

        return any;
    }

    private static ulong AnyOf(AssignmentBlock block, int word, int firstSlice, uint codes)
    {
        var rows = 0UL;
        for (; codes != 0; codes &= codes - 1)
        {
            rows |= block.Word(firstSlice + BitOperations.TrailingZeroCount(codes), word);
        }

        return rows;
    }

    private readonly record struct MetBits(ulong Interested, ulong Wished, ulong Spoken)
    {
        public int Of(int bit) => (int)((Interested >> bit) & 1)
            | ((int)((Wished >> bit) & 1) << 1) | ((int)((Spoken >> bit) & 1) << 2);
    }
}
