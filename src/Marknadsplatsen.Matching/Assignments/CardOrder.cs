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

    /// <summary>Associations that have to be shown this week, or null for none.</summary>
    public WeeklyShowing? Weekly { get; private init; }

    internal double[] Additions { get; }

    /// <summary>By the association's number: whether it has to be shown. Null when none has.</summary>
    internal bool[]? IsDue { get; private init; }

    /// <summary>Takes the additions of every assignment.</summary>
    public static CardOrder From(
        CardsView view, FairShare? fairShare, ListSpread? spread = null, WeeklyShowing? weekly = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        var additions = new double[view.Blocks.Length << AssignmentBlock.RowBits];
        var isDue = weekly is null || weekly.Due.Count == 0 ? null : new bool[view.AssociationCount];
        for (var row = 0; row < additions.Length; row++)
        {
            var block = view.Blocks[row >> AssignmentBlock.RowBits];
            var at = row & (AssignmentBlock.RowCount - 1);
            if (block.Cards[at] is { } card)
            {
                additions[row] = (fairShare?.Of(card) ?? 0) + (spread?.Of(card) ?? 0);
                if (isDue is not null)
                {
                    isDue[block.Associations[at]] = weekly!.IsDue(card.AssociationId);
                }
            }
        }

        return new CardOrder(view, additions)
        {
            FairShare = fairShare,
            Spread = spread,
            Weekly = weekly,
            IsDue = isDue,
        };
    }
}
