namespace Marknadsplatsen.Simulation.Running;

/// <summary>Something that will happen to an assignment, a person, or both.</summary>
internal readonly record struct Happening(HappeningKind Kind, int Assignment, int Person, int Pair = 0);
