namespace Marknadsplatsen.Web.Live;

/// <summary>
/// Whether everything that a grain has told up to a number has been heard. Messages may come in any order while the
/// whole is being read. Not thread-safe.
/// </summary>
internal sealed class SequenceTrack
{
    /// <summary>Numbers remembered past a gap: chosen; more than that, and the whole is read again anyway.</summary>
    public const int AheadCountMax = 1_000;

    private readonly HashSet<long> ahead = [];

    /// <summary>Everything up to this number is known; null while the whole is being read.</summary>
    public long? Last { get; private set; }

    /// <summary>Notes a message. Answers false when one before it is missing.</summary>
    public bool Hear(long sequence)
    {
        if (sequence <= Last)
        {
            return true;
        }

        if (sequence == Last + 1)
        {
            Last = sequence;
        }
        else if (ahead.Count < AheadCountMax)
        {
            ahead.Add(sequence);
        }

        Advance();
        return Last is null || sequence <= Last;
    }

    /// <summary>The whole is read from now on.</summary>
    public void Restart() => Last = null;

    /// <summary>
    /// The whole is known as of a number. Answers false when a message heard meanwhile lies past a gap.
    /// </summary>
    public bool Settle(long sequence)
    {
        Last = sequence;
        ahead.RemoveWhere(heard => heard <= sequence);
        Advance();
        var isWhole = ahead.Count == 0;
        ahead.Clear();
        return isWhole;
    }

    private void Advance()
    {
        while (Last is { } last && ahead.Remove(last + 1))
        {
            Last = last + 1;
        }
    }
}
