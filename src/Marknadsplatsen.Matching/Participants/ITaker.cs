namespace Marknadsplatsen.Matching.Participants;

/// <summary>Takes the rows that an assignment fits, one by one, in row order.</summary>
internal interface ITaker
{
    /// <summary>Whether a limit may ever rise above 0, so that bounds are worth preparing.</summary>
    static abstract bool IsBounded { get; }

    /// <summary>
    /// Bound points a row has to reach to be worth taking; 0 for every row. It may rise while rows are taken.
    /// </summary>
    byte Limit { get; }

    void Take(ParticipantBlock block, int at, int row);
}
