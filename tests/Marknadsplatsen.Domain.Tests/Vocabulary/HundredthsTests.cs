using System.Globalization;
using System.Numerics;
using System.Text.Json;
using FsCheck.Fluent;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Vocabulary;

public sealed class HundredthsTests
{
    [Theory]
    [InlineData(2.675, 2.67)]
    [InlineData(1.005, 1.0)]
    [InlineData(88.365, 88.36)]
    [InlineData(0.015, 0.01)]
    [InlineData(0.045, 0.04)]
    [InlineData(1.115, 1.11)]
    public void A_value_whose_binary_form_is_below_the_half_goes_down(double value, double expected) =>
        Assert.Equal(expected, Hundredths.Round(value));

    [Theory]
    [InlineData(0.125, 0.12)]
    [InlineData(0.375, 0.38)]
    [InlineData(0.625, 0.62)]
    [InlineData(0.875, 0.88)]
    [InlineData(-0.125, -0.12)]
    [InlineData(12345678.125, 12345678.12)]
    public void A_value_exactly_halfway_goes_to_the_even_hundredth(double value, double expected) =>
        Assert.Equal(expected, Hundredths.Round(value));

    [Fact]
    public void Every_vector_is_rounded_as_the_reference_does_it()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "data", "rounding-vectors.json");
        var vectors = JsonSerializer.Deserialize<double[][]>(File.ReadAllBytes(file))!;

        Assert.True(vectors.Length > 600);
        Assert.All(vectors, vector => Assert.Equal(Bits(vector[1]), Bits(Hundredths.Round(vector[0]))));
    }

    [Fact]
    public void Any_value_agrees_with_exact_arithmetic()
    {
        var scores = Gen.Choose(0, int.MaxValue)
            .SelectMany(high => Gen.Choose(0, 100_000_000).Select(low => (high / 21_474_836.47) + (low * 1e-15)));

        Law.Holds(scores, value => Hundredths.Round(value) == Exactly(value));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(Hundredths.AbsoluteLimit)]
    [InlineData(-Hundredths.AbsoluteLimit)]
    public void What_cannot_be_rounded_exactly_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Hundredths.Round(value));

    [Fact]
    public void The_largest_value_allowed_is_rounded()
    {
        var largest = Math.BitDecrement(Hundredths.AbsoluteLimit);

        Assert.Equal(Exactly(largest), Hundredths.Round(largest));
    }

    /// <summary>The same rule on the exact decimal expansion of the double, in big integers.</summary>
    private static double Exactly(double value)
    {
        var scale = BigInteger.Pow(2, 1074);
        var exact = new BigInteger(value) * scale;
        for (var (rest, place) = (value - Math.Truncate(value), scale); rest != 0; rest -= Math.Truncate(rest))
        {
            rest *= 2;
            place /= 2;
            exact += new BigInteger(rest) * place;
        }

        var quotient = BigInteger.DivRem(exact * 100, scale, out var remainder);
        var twice = remainder * 2;
        quotient += twice > scale || (twice == scale && !quotient.IsEven) ? 1 : 0;
        return double.Parse($"{quotient}e-2", CultureInfo.InvariantCulture);
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
