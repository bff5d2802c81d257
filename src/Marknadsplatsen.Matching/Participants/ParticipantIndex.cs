using System.Collections.Immutable;
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
    private readonly KnownLedger known = new();
    private readonly int[] countBySlice;
    private readonly SortedSet<int> unsaved = [];
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
        current = View();
    }

    /// <summary>How many people there are, whether published or not.</summary>
    public int Count => places.Count;

    /// <summary>Everybody as last published.</summary>
    public ParticipantView Current => Volatile.Read(ref current);

    /// <summary>By number, the ceilings of hours that rows refer to.</summary>
    public ImmutableArray<double> Ceilings => ceilings.Hours;

    /// <summary>Those whose answers fit no row.</summary>
    public IEnumerable<MatchableParticipant> Irregular => irregular.Values;

    /// <summary>How many blocks have changed since they were taken to be saved.</summary>
    public int UnsavedCount => unsaved.Count;

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

        known.Forget(place.Row, place.Known, batch);
        Write(place.Row, default);
        irregular.Remove(place.Row);
        places.Remove(id);
        freeRows.Push(place.Row);
        return true;
    }

    /// <summary>A block that has changed since it was last taken, or null; whoever takes it has to save it.</summary>
    public int? TakeUnsaved()
    {
        if (unsaved.Count == 0)
        {
            return null;
        }

        var block = unsaved.Min;
        unsaved.Remove(block);
        return block;
    }

    /// <summary>Says that a block could not be saved after all.</summary>
    public void KeepUnsaved(int block) => unsaved.Add(block);

    /// <summary>Takes back the ceilings that saved rows refer to, when there are more of them than so far.</summary>
    public void RestoreCeilings(ImmutableArray<double> saved) => ceilings.Restore(saved);

    /// <summary>Ends the putting back of saved rows: everything is as saved, and other rows are free.</summary>
    public void EndRestore()
    {
        freeRows.Clear();
        for (var row = rowCount - 1; row >= 0; row--)
        {
            if (!IsTaken(row))
            {
                freeRows.Push(row);
            }
        }

        unsaved.Clear();
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

    /// <summary>The people of a block whose answers are a row.</summary>
    internal IEnumerable<(int At, ParticipantId Id, ParticipantPlace Place, ParticipantRow Row)> RowsOf(int number)
    {
        var block = blocks[number];
        for (var at = 0; at < ParticipantBlock.RowCount; at++)
        {
            if (IsTaken((number << ParticipantBlock.RowBits) + at) && places.Find(block.Ids[at]) is { } place)
            {
                yield return (at, block.Ids[at], place, block.Read(at));
            }
        }
    }

    /// <summary>Puts a saved person back at the row they had, unless the person or the row is there already.</summary>
    internal void Restore(int row, ParticipantId id, long version, in ParticipantRow saved, KnownAssignments? known)
    {
        while (blocks.Length << ParticipantBlock.RowBits <= row)
        {
            AddBlock();
        }

        rowCount = Math.Max(rowCount, row + 1);
        if (IsTaken(row) || places.Find(id) is not null)
        {
            return;
        }

        Writable(row >> ParticipantBlock.RowBits).Name(row & (ParticipantBlock.RowCount - 1), id);
        this.known.Remember(row, known, batch);
        places.Set(id, new ParticipantPlace(row, version, known));
        Write(row, saved);
    }

    private bool IsTaken(int row) => (blocks[row >> ParticipantBlock.RowBits]
        .Flags[row & (ParticipantBlock.RowCount - 1)] & RowFlags.IsLive) != 0;

    private void AddBlock()
    {
        blocks = [.. blocks, new ParticipantBlock(slices.Count)];
        batchByBlock = [.. batchByBlock, batch];
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
            known.Forget(row, before?.Known, batch);
            known.Remember(row, next, batch);
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
            AddBlock();
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
        unsaved.Add(number);
        if (batchByBlock[number] != batch)
        {
            blocks[number] = blocks[number].Copy();
            batchByBlock[number] = batch;
        }

        return blocks[number];
    }
}
