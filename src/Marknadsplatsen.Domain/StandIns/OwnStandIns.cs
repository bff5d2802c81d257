using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>The times a person steps in at an assignment, as their own record knows them.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.OwnStandIns")]
public sealed record OwnStandIns
{
    /// <summary>The assignment.</summary>
    [Id(0)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>Its title when told.</summary>
    [Id(1)]
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>When; in the order they come.</summary>
    [Id(2)]
    [JsonPropertyName("occasions")]
    public ImmutableArray<OccasionId> Occasions { get; init; } = [];

    /// <summary>The version of the assignment's record that told it.</summary>
    [Id(3)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>Those of the times that have changed and are asked about; in the order they come.</summary>
    [Id(4)]
    [JsonPropertyName("changes")]
    public ImmutableArray<StandInChange> Changes { get; init; } = [];
}
