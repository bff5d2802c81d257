using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Alarms;

/// <summary>An assignment whose places are at risk now.</summary>
/// <param name="Assignment">Which.</param>
/// <param name="Rule">Why.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.AlarmRisk")]
public readonly record struct AlarmRisk(
    [property: Id(0)] AssignmentId Assignment, [property: Id(1)] AlarmRule Rule);
