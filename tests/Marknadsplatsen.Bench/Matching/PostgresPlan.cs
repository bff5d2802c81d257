namespace Marknadsplatsen.Bench.Matching;

/// <summary>One way PostgreSQL may go about the question.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Settings">What is switched on; everything else is off.</param>
/// <param name="UsesTokens">Whether the question is asked by array tokens too.</param>
internal sealed record PostgresPlan(string Name, string Settings, bool UsesTokens);
