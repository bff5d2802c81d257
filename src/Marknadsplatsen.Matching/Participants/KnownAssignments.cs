using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>The assignments that are no news to one person.</summary>
/// <param name="Hidden">Asked not to see.</param>
/// <param name="Engaged">Takes part in, now or before.</param>
internal sealed record KnownAssignments(ImmutableArray<AssignmentId> Hidden, ImmutableArray<AssignmentId> Engaged)
{
    public static KnownAssignments? Of(MatchableParticipant participant) =>
        participant.Hidden.IsEmpty && participant.Engaged.IsEmpty
            ? null
            : new KnownAssignments(participant.Hidden, participant.Engaged);

    public bool IsSame(KnownAssignments? other) =>
        other is not null && Hidden.SequenceEqual(other.Hidden) && Engaged.SequenceEqual(other.Engaged);
}
