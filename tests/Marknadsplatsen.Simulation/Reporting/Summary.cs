namespace Marknadsplatsen.Simulation.Reporting;

/// <summary>A mean with the half width of its 95 per cent interval.</summary>
internal readonly record struct Summary(double Mean, double HalfWidth)
{
    // Two-sided 95 per cent of Student's t for 1 to 30 degrees of freedom; beyond that 1.96 is near enough.
    private static readonly double[] StudentT =
    [
        12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13,
        2.12, 2.11, 2.10, 2.09, 2.09, 2.08, 2.07, 2.07, 2.06, 2.06, 2.06, 2.05, 2.05, 2.05, 2.04,
    ];

    public static Summary Of(IEnumerable<double> values)
    {
        var all = values.ToArray();
        var mean = all.Average();
        if (all.Length < 2)
        {
            return new Summary(mean, double.NaN);
        }

        var variance = all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1);
        var t = all.Length - 2 < StudentT.Length ? StudentT[all.Length - 2] : 1.96;
        return new Summary(mean, t * Math.Sqrt(variance / all.Length));
    }
}
