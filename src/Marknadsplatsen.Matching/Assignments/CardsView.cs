using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// All open assignments as of one moment. It never changes, so any number of threads may read it while the index goes
/// on.
/// </summary>
public sealed class CardsView
{
    internal CardsView(MatchCodes codes, CardSlices slices) => (Codes, Slices) = (codes, slices);

    /// <summary>The most least hours of any assignment there has been, as blocks have them.</summary>
    internal int HoursMax { get; init; }

    /// <summary>How many open assignments there are.</summary>
    public int Count { get; internal init; }

    /// <summary>The cards, in no order.</summary>
    public IEnumerable<AssignmentCard> Cards => Blocks.SelectMany(block => block.Cards).OfType<AssignmentCard>();

    internal MatchCodes Codes { get; }

    internal CardSlices Slices { get; }

    internal AssignmentBlock[] Blocks { get; init; } = [];

    internal ImmutableDictionary<AssignmentId, int> RowById { get; init; } =
        ImmutableDictionary<AssignmentId, int>.Empty;

    /// <summary>How many numbers for associations are in use.</summary>
    internal int AssociationCount { get; init; }

    internal AssignmentCard CardAt(int row) =>
        Blocks[row >> AssignmentBlock.RowBits].Cards[row & (AssignmentBlock.RowCount - 1)]!;
}
