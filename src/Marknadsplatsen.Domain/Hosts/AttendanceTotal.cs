using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Domain.Hosts;

/// <summary>How many came once: a number that the host has counted, and never who (DOMAIN 3.9b and 6.7).</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AttendanceTotal")]
public sealed record AttendanceTotal
{
    /// <summary>The most that can be counted at one time: the most places there are.</summary>
    public const int CountMax = 500;

    /// <summary>The assignment.</summary>
    [Id(0)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>The time.</summary>
    [Id(1)]
    [JsonPropertyName("occasion")]
    public OccasionId Occasion { get; init; }

    /// <summary>How many came, 0 to <see cref="CountMax"/>.</summary>
    [Id(2)]
    [JsonPropertyName("count")]
    public int Count { get; init; }
}
