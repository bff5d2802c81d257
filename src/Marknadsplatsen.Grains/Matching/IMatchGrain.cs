using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>
/// Who fits what in one municipality, found by its code, or in one partition of its people
/// (<see cref="MatchPartitions"/>). Derived: read from its snapshot and the facts stored since when it wakes, then kept
/// up by the outboxes of assignments and participants. The first partition hears of assignments and tells every web
/// node who a new or freed one fits, in one message; each partition tells of its own people's changes.
/// </summary>
[Alias("mp.IMatchGrain")]
public interface IMatchGrain : IGrainWithStringKey
{
    /// <summary>The latest whole value of an assignment. An older one changes nothing.</summary>
    [Alias("ApplyAssignment")]
    Task ApplyAssignment(AssignmentCard card);

    /// <summary>The latest whole value of a participant. An older one changes nothing.</summary>
    [Alias("ApplyParticipant")]
    Task ApplyParticipant(MatchableParticipant participant);

    /// <summary>
    /// Forgets a person who is erased, in memory and in the stored snapshot; both are done when this returns. Twice
    /// changes nothing more.
    /// </summary>
    [Alias("Forget")]
    Task Forget(ParticipantId participant);

    /// <summary>
    /// Removes the stored snapshot of a partition that there is none of any more, since people are split otherwise now.
    /// </summary>
    [Alias("Discard")]
    Task Discard();

    /// <summary>
    /// Those of this partition to tell about an assignment, best first and then by id. Changes nothing; the first
    /// partition asks it of the others.
    /// </summary>
    [Alias("Fitting")]
    Task<FittingParticipants> Fitting(AssignmentCard card);

    /// <summary>
    /// Those of this partition whom nothing excludes, who have not hidden the assignment and have nothing to do with
    /// it: the best fitting first and then by id, at most <paramref name="countMax"/>. Changes nothing.
    /// </summary>
    [Alias("Candidates")]
    Task<FittingParticipants> Candidates(AssignmentCard card, int countMax);

    /// <summary>What is known of an association. Asked of the first partition, which hears of assignments.</summary>
    [Alias("FactsOf")]
    Task<AssociationFacts> FactsOf(AssociationId association);

    /// <summary>
    /// How those who were told about an assignment have answered, as a whole; the latest is what counts. Told to the
    /// first partition by the assignment's dispatch.
    /// </summary>
    [Alias("Responded")]
    Task Responded(AssignmentId assignment, AssociationId association, AssociationResponse response);

    /// <summary>One of this partition has got a notice. Only a hint, for pages that are open.</summary>
    [Alias("Noticed")]
    Task Noticed(ParticipantNotice notice);

    /// <summary>Tells <paramref name="observer"/> of every match for a minute; call again before that.</summary>
    [Alias("Subscribe")]
    Task Subscribe(IMatchObserver observer);
}
