using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Alarms;

/// <summary>That somebody new has got a place; not who.</summary>
/// <param name="Assignment">Where.</param>
/// <param name="AtUtc">When, the latest time.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.NewPerson")]
public readonly record struct NewPerson(
    [property: Id(0)] AssignmentId Assignment, [property: Id(1)] DateTimeOffset AtUtc);
