namespace Marknadsplatsen.Matching.Assignments;

/// <summary>An eligible assignment with what its place in the order is decided by.</summary>
/// <param name="Order">Score and additions.</param>
/// <param name="Score">0 to 100 in whole hundredths.</param>
/// <param name="Row">Its row.</param>
/// <param name="Association">The number of its association.</param>
/// <param name="Group">What comes before the order: a higher group first.</param>
internal readonly record struct RankedCard(double Order, double Score, int Row, int Association, int Group);
