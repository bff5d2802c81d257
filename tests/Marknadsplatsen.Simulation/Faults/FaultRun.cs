namespace Marknadsplatsen.Simulation.Faults;

/// <summary>How the world of a seed went.</summary>
/// <param name="Seed">The seed, which makes it go the same way again.</param>
/// <param name="Fault">What did not hold; null when everything did.</param>
/// <param name="Fired">What went wrong on purpose.</param>
/// <param name="Trace">All that happened, in one number.</param>
/// <param name="StepCount">How many steps it took.</param>
public sealed record FaultRun(ulong Seed, string? Fault, FaultCounts Fired, ulong Trace, long StepCount)
{
    /// <summary>The command that makes it go the same way again.</summary>
    public string Replay => $"dotnet run -c Release --project tests/Marknadsplatsen.Bench -- faults --seed {Seed}";
}
