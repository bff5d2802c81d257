using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// Everybody's answers as columns, for finding in microseconds whom an assignment fits. One writer at a time; readers
/// on any thread read <see cref="Current"/>, which changes only with <see cref="Publish"/>.
/// </summary>
public sealed class ParticipantIndex
{
    private readonly MatchCodes codes;
    private readonly Slices slices;
    private readonly CeilingCodes ceilings = new();
    private readonly ParticipantPlaces places = new();
    private readonly Stack<int> freeRows = new();
    private readonly ImmutableDictionary<int, MatchableParticipant>.Builder irregular;
    private readonly ImmutableDictionary<AssignmentId, KnownRows>.Builder known;
    private readonly int[] countBySlice;
    private ParticipantBlock[] blocks = [];
    private long[] batchByBlock = [];
    private int rowCount;
    private long batch = 1;
    private bool isChanged;
    private ParticipantView current;

    /// <summary>An empty index for the words of one city, which has at most 254 areas.</summary>
    public ParticipantIndex(CityVocabulary city)
    {
        ArgumentNullException.ThrowIfNull(city);
        codes = new MatchCodes(city);
        slices = new Slices(codes);
        countBySlice = new int[slices.Count];
        irregular = ImmutableDictionary.CreateBuilder<int, MatchableParticipant>();
        known = ImmutableDictionary.CreateBuilder<AssignmentId, KnownRows>();
        current = View();
    }

    /// <summary>How many people there are, whether published or not.</summary>
    public int Count => places.Count;

    /// <summary>Everybody as last published.</summary>
    public ParticipantView Current => Volatile.Read(ref current);

    internal MatchCodes Codes => codes;

    internal Slices Slices => slices;

    /// <summary>The version of the person's record that the index has, or null when it has none.</summary>
    public long? VersionOf(ParticipantId id) => places.Find(id)?.Version;

    /// <summary>
    /// Adds a person, or takes the newer answers of one who is there. An older or equal version changes nothing and
    /// answers false. Readers see it after <see cref="Publish"/>.
    /// </summary>
    public bool Put(MatchableParticipant participant)
    {
        ArgumentNullException.ThrowIfNull(participant);
        var place = places.Find(participant.Participant);
        if (place is { } found && found.Version >= participant.Version)
        {
            return false;
        }

        var encoded = ParticipantRow.From(participant, codes, ceilings);
        var at = Place(participant.Participant, place, participant.Version, KnownAssignments.Of(participant));
        Write(at, encoded ?? default);
        if (encoded is null)
        {
            irregular[at] = participant;
        }
        else if (irregular.Count > 0)
        {
            irregular.Remove(at);
        }

        return true;
    }

    /// <summary>Forgets a person; false when there is none of that id.</summary>
    public bool Remove(ParticipantId id)
    {
        if (places.Find(id) is not { } place)
        {
            return false;
        }

        Forget(place.Row, place.Known);
        Write(place.Row, default);
        irregular.Remove(place.Row);
        places.Remove(id);
        freeRows.Push(place.Row);
        return true;
    }

    /// <summary>
    /// Shows readers everything put and removed so far, all of it or nothing, and begins the next batch. A block that
    /// changes again is copied once.
    /// </summary>
    public ParticipantView Publish()
    {
        if (isChanged)
        {
            isChanged = false;
            batch++;
            Volatile.Write(ref current, View());
        }

        return current;
    }

    private ParticipantView View() => new(codes, slices)
    {
        Count = places.Count,
        Blocks = [.. blocks],
        Ceilings = ceilings.Hours,
        CountBySlice = [.. countBySlice],
        Irregular = irregular.ToImmutable(),
        Known = known.ToImmutable(),
    };

    /// <summary>Finds or makes the person's row, and keeps what the writer remembers about it.</summary>
    private int Place(ParticipantId id, ParticipantPlace? before, long version, KnownAssignments? next)
    {
        var row = before?.Row ?? NewRow();
        if (before is null)
        {
            Writable(row >> ParticipantBlock.RowBits).Name(row & (ParticipantBlock.RowCount - 1), id);
        }

        if (before?.Known is { } knownBefore && knownBefore.IsSame(next))
        {
            next = knownBefore;
        }
        else
        {
            Forget(row, before?.Known);
            Remember(row, next);
        }

        places.Set(id, new ParticipantPlace(row, version, next));
        return row;
    }

    private int NewRow()
    {
        if (freeRows.TryPop(out var free))
        {
            return free;
        }

        if (rowCount == blocks.Length << ParticipantBlock.RowBits)
        {
            blocks = [.. blocks, new ParticipantBlock(slices.Count)];
            batchByBlock = [.. batchByBlock, batch];
        }

        return rowCount++;
    }

    private void Write(int row, in ParticipantRow next)
    {
        var block = Writable(row >> ParticipantBlock.RowBits);
        var at = row & (ParticipantBlock.RowCount - 1);
        var before = block.Read(at);
        block.WriteColumns(at, next);
        block.WriteBitmaps(at, before, next, slices, countBySlice);
    }

    private ParticipantBlock Writable(int number)
    {
        isChanged = true;
        if (batchByBlock[number] != batch)
        {
            blocks[number] = blocks[number].Copy();
            batchByBlock[number] = batch;
        }

        return blocks[number];
    }

    private void Remember(int row, KnownAssignments? next)
    {
        if (next is null)
        {
            return;
        }

        foreach (var id in next.Hidden)
        {
            WritableKnown(id).Add(row, KnownRows.Hidden);
        }

        foreach (var id in next.Engaged)
        {
            WritableKnown(id).Add(row, KnownRows.Engaged);
        }
    }

    private void Forget(int row, KnownAssignments? before)
    {
        if (before is null)
        {
            return;
        }

        foreach (var id in before.Hidden.Concat(before.Engaged))
        {
            var rows = WritableKnown(id);
            rows.Remove(row);
            if (rows.IsEmpty)
            {
                known.Remove(id);
            }
        }
    }

    private KnownRows WritableKnown(AssignmentId id)
    {
        isChanged = true;
        if (!known.TryGetValue(id, out var rows))
        {
            return known[id] = new KnownRows(batch);
        }

        return rows.Batch == batch ? rows : known[id] = rows.Copy(batch);
    }
}
