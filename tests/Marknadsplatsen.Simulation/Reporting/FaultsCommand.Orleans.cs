namespace Marknadsplatsen.Simulation.Reporting;

/// <summary>Says why there is nothing to run: only the embedded engine can be given a clock and threads.</summary>
public static class FaultsCommand
{
    /// <summary>Always 2.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine("The simulated faults run on the embedded engine: build without GrainEngine=Orleans.");
        return 2;
    }
}
