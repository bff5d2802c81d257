using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// What fairness adds to the order of each assignment of one view (DOMAIN 6.4), worked out once for everybody who asks
/// that day.
/// </summary>
public sealed class CardOrder
{
    private CardOrder(CardsView view, FairShare fairShare, double[] additions) =>
        (View, FairShare, Additions) = (view, fairShare, additions);

    /// <summary>The view it belongs to.</summary>
    public CardsView View { get; }

    /// <summary>What the additions come from.</summary>
    public FairShare FairShare { get; }

    internal double[] Additions { get; }

    /// <summary>Takes the additions of every assignment.</summary>
    public static CardOrder From(CardsView view, FairShare fairShare)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(fairShare);
        var additions = new double[view.Blocks.Length << AssignmentBlock.RowBits];
        foreach (var (id, row) in view.RowById)
        {
            additions[row] = fairShare.Of(view.CardAt(row));
        }

        return new CardOrder(view, fairShare, additions);
    }
}
