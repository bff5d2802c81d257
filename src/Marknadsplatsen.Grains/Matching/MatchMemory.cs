using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Catalog;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Matching.Participants;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>
/// What one matcher knows: the people of its partition as an index, and in the first partition the assignments.
/// </summary>
internal sealed class MatchMemory(string key, int partitionCount, City city, TimeProvider time)
{
    private readonly string municipality = MatchPartitions.Parse(key).Municipality;
    private readonly int partition = MatchPartitions.Parse(key).Partition;
    private readonly ParticipantIndex people = new(city.Vocabulary);
    private readonly ParticipantScan scan = new();

    /// <summary>The other partitions' keys, which the first one asks; empty for the others.</summary>
    public ImmutableArray<string> Others { get; } =
        [.. Enumerable.Range(1, MatchPartitions.Parse(key).Partition == 0 ? partitionCount - 1 : 0)
            .Select(other => MatchPartitions.KeyOf(key, other))];

    /// <summary>The assignments, as the first partition knows them.</summary>
    public CardShelf Cards { get; } = new(MatchPartitions.Parse(key).Municipality, time);

    /// <summary>Reads everything from the stored facts.</summary>
    public async Task Rebuild(IFactScan facts, CancellationToken cancellationToken)
    {
        if (partition == 0)
        {
            await Cards.Fill(facts, cancellationToken);
        }

        await foreach (var fact in facts.ReadAllAsync<ParticipantRecord>(ParticipantGrain.StateName, cancellationToken))
        {
            if (fact.State.State is { } person && IsOurs(person))
            {
                people.Put(Participant.ToMatchable(person, fact.State.Version));
            }
        }

        people.Publish();
    }

    /// <summary>Takes a person's newer answers; false when they are not newer.</summary>
    public bool Put(MatchableParticipant participant) => people.Put(participant);

    /// <summary>Those of the partition to tell about an assignment, best first and then by id.</summary>
    public ImmutableArray<FittingParticipant> Fitting(AssignmentCard card) =>
        [.. scan.Audience(people.Publish(), card)
            .Select(match => new FittingParticipant(match.Participant, match.Score))];

    /// <summary>The answers of all partitions as one, best first: no more than one notice names.</summary>
    public static ImmutableArray<ParticipantId> Merge(IEnumerable<FittingParticipant> fitting) =>
        [.. fitting.OrderByDescending(match => match.Score)
            .ThenBy(match => match.Participant.Value, StringComparer.Ordinal)
            .Take(MatchNotice.ParticipantCountMax)
            .Select(match => match.Participant)];

    private bool IsOurs(ParticipantState person) =>
        person.Municipality.Value == municipality
        && MatchPartitions.Of(person.Id, partitionCount) == partition;
}
