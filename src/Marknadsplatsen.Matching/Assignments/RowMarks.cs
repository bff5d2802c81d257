using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Matching.Assignments;

/// <summary>Some rows of a view as bits, for one person at a time; only what was marked is wiped off again.</summary>
internal sealed class RowMarks
{
    private readonly List<int> rows = [];
    private ulong[] words = [];

    /// <summary>The marks of 64 rows.</summary>
    public ulong this[int word] => words[word];

    /// <summary>The marks of one block, and of those after it.</summary>
    public ref ulong OfBlock(int number) => ref words[number * AssignmentBlock.WordCount];

    /// <summary>Marks these assignments, of those that the view has.</summary>
    public void Begin(CardsView view, ImmutableHashSet<AssignmentId> ids)
    {
        var count = Math.Max(1, view.Blocks.Length) * AssignmentBlock.WordCount;
        if (words.Length < count)
        {
            words = new ulong[count];
        }

        if (ids.IsEmpty)
        {
            return;
        }

        foreach (var id in ids)
        {
            if (view.RowById.TryGetValue(id, out var row))
            {
                words[row >> AssignmentBlock.WordBits] |= 1UL << row;
                rows.Add(row);
            }
        }
    }

    /// <summary>Wipes the marks off.</summary>
    public void End()
    {
        foreach (var row in rows)
        {
            words[row >> AssignmentBlock.WordBits] = 0;
        }

        rows.Clear();
    }
}
