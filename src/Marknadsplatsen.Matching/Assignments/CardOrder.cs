using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// What is added to the order of each assignment of one view (DOMAIN 6.4), worked out once for everybody who asks
/// about it.
/// </summary>
public sealed class CardOrder
{
    private CardOrder(CardsView view, double[] additions) => (View, Additions) = (view, additions);

    /// <summary>The view it belongs to.</summary>
    public CardsView View { get; }

    /// <summary>The addition for associations rarely shown, or null for none.</summary>
    public FairShare? FairShare { get; private init; }

    /// <summary>The addition for what nobody new has come to, or null for none.</summary>
    public ListSpread? Spread { get; private init; }

    internal double[] Additions { get; }

    /// <summary>Takes the additions of every assignment.</summary>
    public static CardOrder From(CardsView view, FairShare? fairShare, ListSpread? spread = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        var additions = new double[view.Blocks.Length << AssignmentBlock.RowBits];
        foreach (var (_, row) in view.RowById)
        {
            var card = view.CardAt(row);
            additions[row] = (fairShare?.Of(card) ?? 0) + (spread?.Of(card) ?? 0);
        }

        return new CardOrder(view, additions) { FairShare = fairShare, Spread = spread };
    }
}
