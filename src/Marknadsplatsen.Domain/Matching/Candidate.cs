using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>An eligible assignment with its place in the order: highest value, then tie, then id.</summary>
internal readonly record struct Candidate(AssignmentCard Card, double Score, double Order, uint Tie)
    : IComparable<Candidate>
{
    public int CompareTo(Candidate other)
    {
        var byOrder = other.Order.CompareTo(Order);
        if (byOrder != 0)
        {
            return byOrder;
        }

        var byTie = Tie.CompareTo(other.Tie);
        return byTie != 0 ? byTie : string.CompareOrdinal(Card.Id.Value, other.Card.Id.Value);
    }
}
