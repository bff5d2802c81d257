namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// Who has hidden one assignment or takes part in it, by row. A row is kept with how it knows the assignment in its
/// two lowest bits. A value that readers have is never written; the writer copies it first.
/// </summary>
internal sealed class KnownRows
{
    public const int Hidden = 1;
    public const int Engaged = 2;

    private const int HowBits = 2;
    private const int How = (1 << HowBits) - 1;

    private long[] entries;
    private int count;

    public KnownRows(long batch) => (Batch, entries) = (batch, new long[4]);

    private KnownRows(KnownRows shared, long batch) =>
        (Batch, entries, count) = (batch, [.. shared.entries], shared.count);

    /// <summary>The batch that may write it.</summary>
    public long Batch { get; }

    public bool IsEmpty => count == 0;

    public int Count => count;

    public int RowAt(int at) => (int)(entries[at] >> HowBits);

    public int HowAt(int at) => (int)(entries[at] & How);

    public KnownRows Copy(long batch) => new(this, batch);

    /// <summary>How the row knows the assignment, 0 when it does not.</summary>
    public int Of(int row)
    {
        var at = Find(row);
        return at >= 0 ? HowAt(at) : 0;
    }

    public void Add(int row, int how)
    {
        var at = Find(row);
        if (at >= 0)
        {
            entries[at] |= (long)how;
            return;
        }

        at = ~at;
        if (count == entries.Length)
        {
            Array.Resize(ref entries, count * 2);
        }

        Array.Copy(entries, at, entries, at + 1, count - at);
        entries[at] = ((long)row << HowBits) | (long)how;
        count++;
    }

    public void Remove(int row)
    {
        var at = Find(row);
        if (at >= 0)
        {
            count--;
            Array.Copy(entries, at + 1, entries, at, count - at);
        }
    }

    private int Find(int row)
    {
        var (low, high) = (0, count - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var found = RowAt(middle);
            if (found == row)
            {
                return middle;
            }

            (low, high) = found < row ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}
