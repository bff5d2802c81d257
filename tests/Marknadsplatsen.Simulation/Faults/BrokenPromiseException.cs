namespace Marknadsplatsen.Simulation.Faults;

/// <summary>Something that must always hold does not.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);
