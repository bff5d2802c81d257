using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Waiting;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Waiting;

/// <summary>
/// What waits for whom in one municipality, found by its code. Derived: read from the stored records when it wakes,
/// then
/// kept up by their outboxes. Whoever answers goes to the record itself.
/// </summary>
[Alias("mp.IWaitingGrain")]
public interface IWaitingGrain : IGrainWithStringKey
{
    /// <summary>The latest whole value of a record. An older one changes nothing.</summary>
    [Alias("Apply")]
    Task Apply(WaitingEntry entry);

    /// <summary>What the coordinators have in front of them, the oldest first, and how much of each sort.</summary>
    /// <param name="page">From 1; a page after the last one is the last one.</param>
    /// <param name="kind">Only this sort; null for all.</param>
    [Alias("OfCoordinators")]
    [ReadOnly]
    Task<WaitingPage> OfCoordinators(int page, WaitingKind? kind = null);

    /// <summary>What an association has in front of it, the oldest first.</summary>
    [Alias("OfAssociation")]
    [ReadOnly]
    Task<WaitingPage> OfAssociation(AssociationId association, int page);

    /// <summary>Those whom a coordinator is there for, and how many every coordinator has.</summary>
    /// <param name="member">The coordinator.</param>
    /// <param name="name">What they are called, for records from before accounts were in them.</param>
    /// <param name="page">From 1; a page after the last one is the last one.</param>
    [Alias("CasesOf")]
    [ReadOnly]
    Task<CaseList> CasesOf(MemberId member, string name, int page);

    /// <summary>What is new to a person, the oldest first.</summary>
    [Alias("OfPerson")]
    [ReadOnly]
    Task<ImmutableArray<WaitingItem>> OfPerson(ParticipantId person);

    /// <summary>The records of a person in which something waits or has waited, by <c>kind/key</c>.</summary>
    [Alias("SourcesOf")]
    [ReadOnly]
    Task<ImmutableArray<string>> SourcesOf(ParticipantId person);

    /// <summary>The person of a reference in one of the rows; null when there is none.</summary>
    [Alias("PersonOf")]
    [ReadOnly]
    Task<ParticipantId?> PersonOf(string reference);

    /// <summary>How much of a sort waits for anybody's answer about one assignment.</summary>
    [Alias("CountAbout")]
    [ReadOnly]
    Task<int> CountAbout(AssignmentId assignment, WaitingKind kind);

    /// <summary>How long it takes from the wish to work to the first contact with an employer.</summary>
    [Alias("WorkTimes")]
    [ReadOnly]
    Task<WorkTimes> WorkTimes();

    /// <summary>Tells <paramref name="observer"/> of every change for a minute; call again before that.</summary>
    [Alias("Subscribe")]
    Task Subscribe(IWaitingObserver observer);
}
