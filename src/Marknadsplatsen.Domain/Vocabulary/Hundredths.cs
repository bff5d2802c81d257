namespace Marknadsplatsen.Domain.Vocabulary;

/// <summary>Rounds to two decimals by the exact binary value.</summary>
/// <remarks>
/// <see cref="Math.Round(double, int)"/> scales by 100 first, and the product is itself rounded: 1.005 is slightly
/// less than its decimal text, and 2.675 too, so both must go down. Here the bits are taken apart and every step is
/// done in integers.
/// </remarks>
public static class Hundredths
{
    /// <summary>
    /// Values of this size or above are refused: far beyond any score, and where the integer steps stay exact.
    /// </summary>
    public const double AbsoluteLimit = 1L << 46;

    private const int FractionBits = 52;
    private const int ExponentBias = 1075;
    private const ulong HiddenBit = 1UL << FractionBits;

    /// <summary>100 · 2^53 is below 2^60, so a value shifted by 61 or more is less than half a hundredth.</summary>
    private const int VanishingShift = 61;

    /// <summary>
    /// The double nearest to the multiple of 0.01 that is nearest to <paramref name="value"/>; a value exactly halfway
    /// goes to the even multiple.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Not a number, or not below <see cref="AbsoluteLimit"/>.
    /// </exception>
    public static double Round(double value)
    {
        if (!(Math.Abs(value) < AbsoluteLimit))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"Expected a number between ±{AbsoluteLimit}.");
        }

        var bits = BitConverter.DoubleToUInt64Bits(Math.Abs(value));
        var exponentField = (int)(bits >> FractionBits);
        var fraction = bits & (HiddenBit - 1);
        var significand = exponentField == 0 ? fraction : fraction | HiddenBit;
        var shift = ExponentBias - Math.Max(1, exponentField);
        if (shift <= 0)
        {
            return value;
        }

        return Math.CopySign(shift >= VanishingShift ? 0 : Nearest(significand * 100, shift) / 100.0, value);
    }

    private static ulong Nearest(ulong scaled, int shift)
    {
        var whole = scaled >> shift;
        var rest = scaled & ((1UL << shift) - 1);
        var half = 1UL << (shift - 1);
        var goesUp = rest > half || (rest == half && (whole & 1) == 1);
        return goesUp ? whole + 1 : whole;
    }
}
