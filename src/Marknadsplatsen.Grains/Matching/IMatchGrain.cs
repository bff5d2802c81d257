using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>
/// Who fits what in one municipality, found by its code. Derived: read from the stored facts when it wakes, then kept
/// up by
/// the outboxes of assignments and participants. It tells every web node who a new or freed assignment fits, in one
/// message.
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

    /// <summary>Tells <paramref name="observer"/> of every match for a minute; call again before that.</summary>
    [Alias("Subscribe")]
    Task Subscribe(IMatchObserver observer);
}
