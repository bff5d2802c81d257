using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>An assignment suggested to a person.</summary>
/// <param name="Card">The assignment.</param>
/// <param name="Score">0 to 100 in whole hundredths; shown to people only as <see cref="Word"/>.</param>
/// <param name="Explanation">Why it is suggested.</param>
public sealed record Suggestion(AssignmentCard Card, double Score, MatchExplanation Explanation)
{
    /// <summary>The word for the score.</summary>
    public FitWord Word => MatchScore.WordFor(Score);
}
