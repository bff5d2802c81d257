using System.Collections.Immutable;
using System.Numerics;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Matching.Lanes;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// Asks an <see cref="CardsView"/> what suits a person, and what almost does. The answers are those of
/// <see cref="MatchModel"/>, to the last digit and in the same order. Holds working memory that is used again, so it is
/// for one thread at a time.
/// </summary>
public sealed class AssignmentScan
{
    /// <summary>More than what adding the terms in another order, and rounding to hundredths, can differ by.</summary>
    internal const double BoundMargin = 0.02;

    private readonly ProfileTerms terms = new();
    private readonly CardTally tally = new();
    private readonly TieBreak ties = new();
    private readonly BestCards top;
    private readonly BestCards work;
    private readonly OverdueCards overdue = new();
    private readonly NearTally near;
    private readonly LaneWidth width;
    private ulong[] eligible = [];

    /// <summary>Uses the widest registers this machine has.</summary>
    public AssignmentScan()
        : this(LaneWidths.Best)
    {
    }

    /// <summary>Uses registers of the given width, which the machine must have.</summary>
    public AssignmentScan(LaneWidth width)
    {
        if (!LaneWidths.IsSupported(width))
        {
            throw new PlatformNotSupportedException($"This machine has no registers of width {width}.");
        }

        (this.width, top, work, near) = (width, new BestCards(ties), new BestCards(ties), new NearTally(ties));
    }

    internal int EligibleCount { get; private set; }

    internal ReadOnlySpan<RankedCard> Top => top.Cards;

    /// <summary>The person's list over the open assignments.</summary>
    /// <param name="view">The open assignments.</param>
    /// <param name="request">Who asks.</param>
    /// <param name="order">What fairness adds, of the same view, or null for nothing.</param>
    /// <param name="scope">Which of them are asked about, or null for all.</param>
    public MatchList List(CardsView view, MatchRequest request, CardOrder? order = null, CardScope? scope = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(request.ListLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.ListLength, MatchRules.ListLengthMax);
        if (order is not null && order.View != view)
        {
            throw new ArgumentException("Expected additions worked out for the same view.", nameof(order));
        }

        var model = new MatchModel(view.Codes.City);
        if (!Rank(view, request, order, scope))
        {
            return model.List(request, Inside(view, scope), order?.FairShare, order?.Weekly, order?.Spread);
        }

        var best = top.Cards.ToArray().ToList();
        if (order?.Weekly is { } weekly)
        {
            overdue.GiveLastOfSix(best, weekly, request);
        }

        return new MatchList
        {
            EligibleCount = EligibleCount,
            ExcludedBy = tally.ToArray(request.Profile.MustHave),
            Top = Suggestions(best, view, model, request.Profile),
            Work = request.Profile.OpenToWorkSteps
                ? Suggestions(work.Cards.ToArray(), view, model, request.Profile)
                : [],
        };
    }

    /// <summary>What is almost within the person's reach among the open assignments.</summary>
    /// <param name="view">The open assignments.</param>
    /// <param name="request">Who asks.</param>
    /// <param name="scope">Which of them are asked about, or null for all.</param>
    public NearMisses NearMisses(CardsView view, MatchRequest request, CardScope? scope = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(request);
        var model = new MatchModel(view.Codes.City);
        if (!Begin(view, request, scope))
        {
            return model.NearMisses(request, Inside(view, scope));
        }

        switch (width)
        {
            case LaneWidth.Widest:
                near.Find<Lanes512>(view, terms, tally);
                break;
            case LaneWidth.Wide:
                near.Find<Lanes256>(view, terms, tally);
                break;
            default:
                near.Find<Lanes64>(view, terms, tally);
                break;
        }

        tally.End();
        return new NearMisses
        {
            Reliefs = near.Reliefs(request.Profile),
            Alternatives = Misses(near.Nearest, view, model, request),
            Maybes = Misses(near.Maybes, view, model, request),
        };
    }

    /// <summary>
    /// Finds the best and counts the reasons, without allocating; false when the answers need the plain model.
    /// </summary>
    internal bool Rank(CardsView view, MatchRequest request, CardOrder? order, CardScope? scope = null)
    {
        if (!Begin(view, request, scope))
        {
            return false;
        }

        var isEmpty = request.Profile.IsEmpty;
        top.Begin(
            view, request.ListLength, isEmpty ? MatchRules.PerAssociationWhenEmptyMax : MatchRules.PerAssociationMax);
        work.Begin(view, request.ListLength, int.MaxValue);
        overdue.Begin(view, order?.IsDue);
        EligibleCount = 0;
        for (var number = 0; number < view.Blocks.Length; number++)
        {
            switch (width)
            {
                case LaneWidth.Widest:
                    tally.Sift<Lanes512>(view, number, terms);
                    break;
                case LaneWidth.Wide:
                    tally.Sift<Lanes256>(view, number, terms);
                    break;
                default:
                    tally.Sift<Lanes64>(view, number, terms);
                    break;
            }

            Take(view, number, order?.Additions, isEmpty);
        }

        tally.End();
        return true;
    }

    /// <summary>Reads who asks; false when the answers need the plain model.</summary>
    private bool Begin(CardsView view, MatchRequest request, CardScope? scope)
    {
        if (request.TieKey.Length > MatchRules.TieKeyLengthMax || !terms.Read(request, view.Codes, view.HoursMax))
        {
            return false;
        }

        ties.Begin(request.TieKey, view.AssociationCount);
        tally.Begin(view, request, scope ?? CardScope.All);
        return true;
    }

    private void Take(CardsView view, int number, double[]? additions, bool isEmpty)
    {
        var block = view.Blocks[number];
        for (var word = 0; word < AssignmentBlock.WordCount; word++)
        {
            var rows = tally.Alive(word);
            var (interested, wished, spoken) = tally.Met(word);
            EligibleCount += BitOperations.PopCount(rows);
            for (; rows != 0; rows &= rows - 1)
            {
                var bit = BitOperations.TrailingZeroCount(rows);
                var at = (word << AssignmentBlock.WordBits) + bit;
                var row = (number << AssignmentBlock.RowBits) + at;
                var met = (int)((interested >> bit) & 1)
                    | ((int)((wished >> bit) & 1) << 1) | ((int)((spoken >> bit) & 1) << 2);
                var addition = additions is null ? 0 : additions[row];
                var dropIn = isEmpty && block.Has(CardSlices.DropIn, at) ? MatchRules.DropInOrderPoints : 0;
                var isWork = terms.IsOpenToWork && block.Has(CardSlices.Work, at);
                if (isWork || overdue.Wants(block.Associations[at])
                    || top.Admits(terms.Bound(block, at, met) + addition + dropIn + BoundMargin))
                {
                    Take(view, block, at, new RankedCard(addition, dropIn, row, block.Associations[at], 0), isWork);
                }
            }
        }
    }

    private void Take(CardsView view, AssignmentBlock block, int at, in RankedCard found, bool isWork)
    {
        // Added in the model's order, which the last digit depends on.
        var score = terms.Score(block, at, view.Slices).Total;
        var order = score + found.Order + found.Score;
        var ranked = found with { Order = order, Score = score };
        if (top.Admits(order))
        {
            top.Add(ranked);
        }

        if (overdue.Wants(ranked.Association))
        {
            overdue.Add(ranked);
        }

        if (isWork)
        {
            work.Add(ranked with { Group = (int)block.Cards[at]!.Details.Kind });
        }
    }

    private static ImmutableArray<AssignmentCard> Inside(CardsView view, CardScope? scope) =>
        [.. scope is null ? view.Cards : view.Cards.Where(scope.Has)];

    private static ImmutableArray<Suggestion> Suggestions(
        IReadOnlyList<RankedCard> best, CardsView view, MatchModel model, MatchProfile profile)
    {
        var suggestions = ImmutableArray.CreateBuilder<Suggestion>(best.Count);
        foreach (var ranked in best)
        {
            var card = view.CardAt(ranked.Row);
            suggestions.Add(new Suggestion(card, ranked.Score, model.Explain(profile, card)));
        }

        return suggestions.MoveToImmutable();
    }

    private static ImmutableArray<NearMiss> Misses(
        ReadOnlySpan<RankedCard> cards, CardsView view, MatchModel model, MatchRequest request)
    {
        var misses = ImmutableArray.CreateBuilder<NearMiss>(cards.Length);
        foreach (var ranked in cards)
        {
            var card = view.CardAt(ranked.Row);
            misses.Add(new NearMiss(card, ranked.Score, model.Exclusions(request, card)));
        }

        return misses.MoveToImmutable();
    }
}
