namespace Marknadsplatsen.Matching.Participants;

/// <summary>Keeps the best of those whom nothing excludes and who have nothing to do with the assignment.</summary>
internal readonly struct StrangerTaker(CardTerms terms, BestRows best, KnownRows? known) : ITaker
{
    public byte Limit => best.Limit;

    public void Take(ParticipantBlock block, int at, int row, RowHits hits)
    {
        var score = terms.Score(block, at, hits).Total;
        if (best.Admits(score) && (known is null || known.Of(row) == 0))
        {
            best.Add(new RankedRow(score, block.Keys[at], row));
        }
    }
}
