using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// Everybody as of one moment. It never changes, so any number of threads may read it while the index goes on.
/// </summary>
public sealed class ParticipantView
{
    internal ParticipantView(MatchCodes codes, Slices slices) => (Codes, Slices) = (codes, slices);

    /// <summary>How many people there are.</summary>
    public int Count { get; internal init; }

    internal MatchCodes Codes { get; }

    internal Slices Slices { get; }

    internal ParticipantBlock[] Blocks { get; init; } = [];

    /// <summary>By code, the ceilings of hours that rows refer to.</summary>
    internal ImmutableArray<double> Ceilings { get; init; } = [];

    /// <summary>How many rows have each bit.</summary>
    internal int[] CountBySlice { get; init; } = [];

    /// <summary>Those whose answers fit no row.</summary>
    internal ImmutableDictionary<int, MatchableParticipant> Irregular { get; init; } =
        ImmutableDictionary<int, MatchableParticipant>.Empty;

    /// <summary>Who has hidden an assignment or takes part in it.</summary>
    internal ImmutableDictionary<AssignmentId, KnownRows> Known { get; init; } =
        ImmutableDictionary<AssignmentId, KnownRows>.Empty;

    internal ParticipantId IdOf(int row) =>
        Blocks[row >> ParticipantBlock.RowBits].Ids[row & (ParticipantBlock.RowCount - 1)];
}
