using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// The best eligible assignment of each association that has to be shown this week, and which of them takes the last of
/// the first six places (DOMAIN 6.4), as <see cref="MatchModel.List"/> gives it.
/// </summary>
internal sealed class OverdueCards
{
    private const int Last = MatchRules.ListLengthDefault - 1;

    private readonly List<int> met = [];
    private RankedCard?[] best = [];
    private CardsView view = null!;
    private bool[]? isDue;

    public void Begin(CardsView of, bool[]? due)
    {
        foreach (var association in met)
        {
            best[association] = null;
        }

        met.Clear();
        (view, isDue) = (of, due);
        if (best.Length < of.AssociationCount)
        {
            best = new RankedCard?[2 * of.AssociationCount];
        }
    }

    /// <summary>Whether a number stands for an association that has to be shown.</summary>
    public bool Wants(int association) => isDue is not null && isDue[association];

    public void Add(in RankedCard card)
    {
        if (best[card.Association] is not { } known)
        {
            met.Add(card.Association);
            best[card.Association] = card;
        }
        else if (IsBefore(card, known))
        {
            best[card.Association] = card;
        }
    }

    /// <summary>Puts the chosen one in its place.</summary>
    /// <param name="top">The list, in its order.</param>
    /// <param name="weekly">Who has to be shown.</param>
    /// <param name="request">Whose list it is.</param>
    public void GiveLastOfSix(List<RankedCard> top, WeeklyShowing weekly, MatchRequest request)
    {
        if (top.Count <= Last || Wants(top[Last].Association))
        {
            return;
        }

        var seen = top.Take(Last + 1).Select(card => card.Association).ToHashSet();
        var unseen = met.Where(association => !seen.Contains(association))
            .Select(association => best[association]!.Value);
        var byAssociation = unseen.ToDictionary(card => view.CardAt(card.Row).AssociationId);
        if (weekly.Choose(byAssociation.Keys, request.TieKey) is { } chosen)
        {
            var card = byAssociation[chosen];
            top.RemoveAll(other => other.Row == card.Row);
            top.Insert(Last, card);
            top.RemoveRange(Math.Min(top.Count, request.ListLength), Math.Max(0, top.Count - request.ListLength));
        }
    }

    // Of one association, so that no tie is asked.
    private bool IsBefore(in RankedCard one, in RankedCard other) =>
        one.Order != other.Order
            ? one.Order > other.Order
            : string.CompareOrdinal(view.CardAt(one.Row).Id.Value, view.CardAt(other.Row).Id.Value) < 0;
}
