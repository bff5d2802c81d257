namespace Marknadsplatsen.Matching.Vocabulary;

/// <summary>
/// Points in whole units that fit a byte, always rounded up, so that the sum of six terms is never below the score it
/// stands for. What reaches a limit by this measure is scored again by the model's own formula.
/// </summary>
internal static class BoundPoints
{
    // 100 points are 240 units, and six terms rounded up add less than 6 more: together below 256.
    private const double UnitsPerPoint = 2.4;

    // Scores are rounded to hundredths, so one may lie half a hundredth above the sum of its terms.
    private const double RoundingMargin = 0.01;

    public static byte Of(double points) => (byte)Math.Ceiling(points * UnitsPerPoint);

    /// <summary>The units that everything with at least this score reaches.</summary>
    public static byte Limit(double score) => (byte)Math.Max(0, Math.Floor((score - RoundingMargin) * UnitsPerPoint));
}
