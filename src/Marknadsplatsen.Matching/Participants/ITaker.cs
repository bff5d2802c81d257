namespace Marknadsplatsen.Matching.Participants;

/// <summary>Takes the rows that an assignment fits, one by one, in row order.</summary>
internal interface ITaker
{
    /// <summary>
    /// Bound points a row has to reach to be worth taking; 0 for every row. It may rise while rows are taken.
    /// </summary>
    byte Limit { get; }

    /// <summary>Takes a row of which the bitmaps have told what is met.</summary>
    void Take(ParticipantBlock block, int at, int row, RowHits hits);
}
