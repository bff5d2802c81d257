namespace Orleans.Embedded;

/// <summary>
/// Turns that wait for their activation, first come first served. Touched only inside the activation's turn order.
/// </summary>
internal struct TurnQueue
{
    private Turn? first;
    private Turn? last;

    internal readonly bool IsEmpty => first is null;

    internal readonly Turn? First => first;

    internal void Add(Turn turn)
    {
        turn.Next = null;
        if (last is null)
        {
            first = turn;
        }
        else
        {
            last.Next = turn;
        }

        last = turn;
    }

    internal Turn? Take()
    {
        if (first is not { } turn)
        {
            return null;
        }

        first = (Turn?)turn.Next;
        last = first is null ? null : last;
        turn.Next = null;
        return turn;
    }

    /// <summary>Takes out every read-only turn, in order.</summary>
    internal TurnQueue TakeReadOnly()
    {
        var (readOnly, others) = (new TurnQueue(), new TurnQueue());
        while (Take() is { } turn)
        {
            if (turn.IsReadOnly)
            {
                readOnly.Add(turn);
            }
            else
            {
                others.Add(turn);
            }
        }

        this = others;
        return readOnly;
    }
}
