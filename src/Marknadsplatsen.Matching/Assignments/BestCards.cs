namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// The best assignments so far with at most some of each association, always in order: highest group and value, then
/// tie, then id. Short lists only, so they are kept sorted.
/// </summary>
internal sealed class BestCards(TieBreak ties)
{
    private readonly RankedCard[] cards = new RankedCard[Domain.Matching.MatchRules.ListLengthMax];
    private CardsView view = null!;
    private int countMax;
    private int perAssociationMax;

    public int Count { get; private set; }

    public ReadOnlySpan<RankedCard> Cards => cards.AsSpan(0, Count);

    public void Begin(CardsView of, int listLength, int mostOfOne) =>
        (view, countMax, perAssociationMax, Count) = (of, listLength, mostOfOne, 0);

    /// <summary>Whether an assignment of this value can be among the best, unless its group is higher.</summary>
    public bool Admits(double order) => Count < countMax || order >= cards[Count - 1].Order;

    /// <summary>Whether an assignment of this group and value can be among the best.</summary>
    public bool Admits(int group, double order) => Count < countMax || group > cards[Count - 1].Group
        || (group == cards[Count - 1].Group && order >= cards[Count - 1].Order);

    public void Add(in RankedCard card)
    {
        var (same, worst) = (0, -1);
        for (var at = 0; at < Count; at++)
        {
            if (cards[at].Association == card.Association)
            {
                (same, worst) = (same + 1, at);
            }
        }

        if (same >= perAssociationMax)
        {
            if (!IsBetter(card, cards[worst]))
            {
                return;
            }

            Array.Copy(cards, worst + 1, cards, worst, Count - worst - 1);
            Count--;
        }
        else if (Count == countMax)
        {
            if (!IsBetter(card, cards[Count - 1]))
            {
                return;
            }

            Count--;
        }

        var place = Count;
        for (; place > 0 && IsBetter(card, cards[place - 1]); place--)
        {
            cards[place] = cards[place - 1];
        }

        cards[place] = card;
        Count++;
    }

    private bool IsBetter(in RankedCard one, in RankedCard other)
    {
        if (one.Group != other.Group)
        {
            return one.Group > other.Group;
        }

        if (one.Order != other.Order)
        {
            return one.Order > other.Order;
        }

        var (first, second) = (view.CardAt(one.Row), view.CardAt(other.Row));
        var byTie = ties.Of(one.Association, first.AssociationId)
            .CompareTo(ties.Of(other.Association, second.AssociationId));
        return byTie != 0 ? byTie < 0 : string.CompareOrdinal(first.Id.Value, second.Id.Value) < 0;
    }
}
