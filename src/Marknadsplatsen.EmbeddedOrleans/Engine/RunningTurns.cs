namespace Orleans.Embedded;

/// <summary>
/// What runs on an activation now, and so what else may start: a plain turn alone, read-only turns together,
/// interleaving ones with anything. Touched only inside the activation's turn order.
/// </summary>
internal struct RunningTurns
{
    private int readers;
    private int interleaved;

    /// <summary>True when a plain turn runs.</summary>
    internal bool IsExclusive { get; private set; }

    internal readonly bool IsNone => !IsExclusive && readers == 0 && interleaved == 0;

    internal readonly bool Allow(Turn turn) => turn.Interleaves || (!IsExclusive && (turn.IsReadOnly || readers == 0));

    internal void Add(Turn turn)
    {
        if (turn.Interleaves)
        {
            interleaved++;
        }
        else if (turn.IsReadOnly)
        {
            readers++;
        }
        else
        {
            IsExclusive = true;
        }
    }

    internal void Remove(Turn turn)
    {
        if (turn.Interleaves)
        {
            interleaved--;
        }
        else if (turn.IsReadOnly)
        {
            readers--;
        }
        else
        {
            IsExclusive = false;
        }
    }
}
