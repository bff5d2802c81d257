using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// Where each participant's row is. Many small tables instead of one, so that none ever grows by much at once: a table
/// of a million would stand still for tens of milliseconds.
/// </summary>
internal sealed class ParticipantPlaces
{
    private const int TableCount = 1024;

    private readonly Dictionary<ParticipantId, ParticipantPlace>[] tables =
        [.. Enumerable.Range(0, TableCount).Select(_ => new Dictionary<ParticipantId, ParticipantPlace>())];

    public int Count { get; private set; }

    public ParticipantPlace? Find(ParticipantId id) =>
        TableOf(id).TryGetValue(id, out var place) ? place : null;

    public void Set(ParticipantId id, ParticipantPlace place)
    {
        var table = TableOf(id);
        var before = table.Count;
        table[id] = place;
        Count += table.Count - before;
    }

    public void Remove(ParticipantId id) => Count -= TableOf(id).Remove(id) ? 1 : 0;

    private Dictionary<ParticipantId, ParticipantPlace> TableOf(ParticipantId id) =>
        tables[(uint)id.Value.GetHashCode(StringComparison.Ordinal) % TableCount];
}
