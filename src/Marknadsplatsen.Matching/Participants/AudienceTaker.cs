using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// Keeps the best of those who are told on an open page (DOMAIN 6.7): the same rule as
/// <see cref="Domain.Matching.Audience"/>, on columns.
/// </summary>
internal readonly struct AudienceTaker(CardTerms terms, BestRows best, KnownRows? known) : ITaker
{
    public byte Limit => best.Limit;

    public void Take(ParticipantBlock block, int at, int row, RowHits hits)
    {
        var score = terms.Score(block, at, hits);
        var total = score.Total;
        if (best.Admits(total) && IsTold(block, at, score, total) && (known is null || known.Of(row) == 0))
        {
            best.Add(new RankedRow(total, block.Keys[at], row));
        }
    }

    private static bool IsTold(ParticipantBlock block, int at, in MatchScore score, double total) =>
        total >= MatchRules.MayFitScore
        || ((block.Flags[at] & RowFlags.FewAnswers) != 0
            && (block.Interests[at] == 0 || score.Interest > MatchRules.UnansweredShare)
            && (block.Wishes[at] == 0 || score.Support > 0));
}
