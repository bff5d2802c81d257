namespace Marknadsplatsen.Matching.Participants;

/// <summary>Keeps the best of those whom nothing excludes.</summary>
internal readonly struct EligibleTaker(CardTerms terms, BestRows best, KnownRows? known) : ITaker
{
    public byte Limit => best.Limit;

    public void Take(ParticipantBlock block, int at, int row, RowHits hits)
    {
        var score = terms.Score(block, at, hits).Total;
        if (best.Admits(score) && (known is null || (known.Of(row) & KnownRows.Hidden) == 0))
        {
            best.Add(new RankedRow(score, block.Keys[at], row));
        }
    }
}
