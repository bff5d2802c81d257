namespace Marknadsplatsen.Bench.Matching;

/// <summary>What one plan answered, and its times in milliseconds, ascending.</summary>
internal sealed record PostgresAnswer(string Plan, List<double> Times, List<(string Id, double Score)> Best)
{
    public double Median => Machine.Quantile(Times, 0.5);
}
