using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// The best rows so far, at most as many as asked for: highest score first, then by id. A heap with the worst on top,
/// so that nearly every row is refused by one comparison.
/// </summary>
internal sealed class BestRows
{
    private RankedRow[] heap = [];
    private ParticipantView view = null!;
    private int countMax;

    public int Count { get; private set; }

    /// <summary>What a row has to reach to be among the best, as bound points.</summary>
    public byte Limit { get; private set; }

    /// <summary>Best first, after <see cref="Sort"/>.</summary>
    public ReadOnlySpan<RankedRow> Rows => heap.AsSpan(0, Count);

    public void Begin(ParticipantView of, int rowCountMax)
    {
        if (heap.Length < rowCountMax)
        {
            heap = new RankedRow[rowCountMax];
        }

        (view, countMax, Count, Limit) = (of, rowCountMax, 0, 0);
    }

    /// <summary>Whether a row of this score can be among the best.</summary>
    public bool Admits(double score) => Count < countMax || (countMax > 0 && score >= heap[0].Score);

    public void Add(in RankedRow row)
    {
        if (Count < countMax)
        {
            heap[Count++] = row;
            Rise(Count - 1);
        }
        else if (countMax > 0 && IsBetter(row, heap[0]))
        {
            heap[0] = row;
            Sink(0, Count);
        }
        else
        {
            return;
        }

        Limit = Count == countMax ? BoundPoints.Limit(heap[0].Score) : (byte)0;
    }

    /// <summary>Puts the best first. Nothing more may be added.</summary>
    public void Sort()
    {
        for (var end = Count - 1; end > 0; end--)
        {
            (heap[0], heap[end]) = (heap[end], heap[0]);
            Sink(0, end);
        }
    }

    private void Rise(int at)
    {
        for (var above = (at - 1) / 2; at > 0 && IsBetter(heap[above], heap[at]); above = (at - 1) / 2)
        {
            (heap[above], heap[at]) = (heap[at], heap[above]);
            at = above;
        }
    }

    private void Sink(int at, int count)
    {
        for (var below = (2 * at) + 1; below < count; below = (2 * at) + 1)
        {
            if (below + 1 < count && IsBetter(heap[below], heap[below + 1]))
            {
                below++;
            }

            if (!IsBetter(heap[at], heap[below]))
            {
                return;
            }

            (heap[below], heap[at]) = (heap[at], heap[below]);
            at = below;
        }
    }

    private bool IsBetter(in RankedRow one, in RankedRow other)
    {
        if (one.Rank != other.Rank)
        {
            return one.Rank > other.Rank;
        }

        return one.Key != other.Key
            ? one.Key < other.Key
            : string.CompareOrdinal(view.IdOf(one.Row).Value, view.IdOf(other.Row).Value) < 0;
    }
}
