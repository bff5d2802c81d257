using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>
/// All open assignments as columns, for putting a person's list together in microseconds. One writer at a time; readers
/// on any thread read <see cref="Current"/>, which changes only with <see cref="Publish"/>.
/// </summary>
public sealed class AssignmentIndex
{
    private readonly MatchCodes codes;
    private readonly CardSlices slices;
    private readonly Dictionary<AssociationId, int> associations = [];
    private readonly Stack<int> freeRows = new();
    private readonly ImmutableDictionary<AssignmentId, int>.Builder rowById =
        ImmutableDictionary.CreateBuilder<AssignmentId, int>();

    private AssignmentBlock[] blocks = [];
    private long[] batchByBlock = [];
    private int rowCount;
    private int hoursMax;
    private long batch = 1;
    private bool isChanged;
    private CardsView current;

    /// <summary>An empty index for the words of one city, which has at most 254 areas.</summary>
    public AssignmentIndex(CityVocabulary city)
    {
        ArgumentNullException.ThrowIfNull(city);
        codes = new MatchCodes(city);
        slices = new CardSlices(codes);
        current = View();
    }

    /// <summary>All open assignments as last published.</summary>
    public CardsView Current => Volatile.Read(ref current);

    /// <summary>
    /// Adds an open assignment, or takes the newer value of one that is there; one that is not open leaves. An older
    /// or equal version changes nothing and answers false. Readers see it after <see cref="Publish"/>.
    /// </summary>
    public bool Put(AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (rowById.TryGetValue(card.Id, out var row))
        {
            var known = blocks[row >> AssignmentBlock.RowBits].Cards[row & (AssignmentBlock.RowCount - 1)]!;
            if (known.Version >= card.Version)
            {
                return false;
            }

            if (card.Status != AssignmentStatus.Open)
            {
                return Remove(card.Id);
            }
        }
        else if (card.Status != AssignmentStatus.Open)
        {
            return false;
        }
        else
        {
            rowById[card.Id] = row = NewRow();
        }

        Write(row, card);
        return true;
    }

    /// <summary>Forgets an assignment; false when there is none of that id.</summary>
    public bool Remove(AssignmentId id)
    {
        if (!rowById.TryGetValue(id, out var row))
        {
            return false;
        }

        Write(row, null);
        rowById.Remove(id);
        freeRows.Push(row);
        return true;
    }

    /// <summary>
    /// Shows readers everything put and removed so far, all of it or nothing, and begins the next batch.
    /// </summary>
    public CardsView Publish()
    {
        if (isChanged)
        {
            isChanged = false;
            batch++;
            Volatile.Write(ref current, View());
        }

        return current;
    }

    private CardsView View() => new(codes, slices)
    {
        Count = rowById.Count,
        Blocks = [.. blocks],
        RowById = rowById.ToImmutable(),
        AssociationCount = associations.Count,
        HoursMax = hoursMax,
    };

    private int NewRow()
    {
        if (freeRows.TryPop(out var free))
        {
            return free;
        }

        if (rowCount == blocks.Length << AssignmentBlock.RowBits)
        {
            blocks = [.. blocks, new AssignmentBlock(slices.Count)];
            batchByBlock = [.. batchByBlock, batch];
        }

        return rowCount++;
    }

    private void Write(int row, AssignmentCard? card)
    {
        var number = row >> AssignmentBlock.RowBits;
        isChanged = true;
        if (batchByBlock[number] != batch)
        {
            blocks[number] = blocks[number].Copy();
            batchByBlock[number] = batch;
        }

        var association = card is null ? 0 : NumberOf(card.AssociationId);
        var at = row & (AssignmentBlock.RowCount - 1);
        blocks[number].Write(at, card, association, codes, slices);
        hoursMax = Math.Max(hoursMax, blocks[number].Hours[at]);
    }

    private int NumberOf(AssociationId association)
    {
        if (!associations.TryGetValue(association, out var number))
        {
            number = associations.Count;
            associations.Add(association, number);
        }

        return number;
    }
}
