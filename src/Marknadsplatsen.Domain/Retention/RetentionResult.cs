using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Retention;

/// <summary>What one rule found and removed in one run. Counts only, nobody.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.RetentionResult")]
public sealed record RetentionResult
{
    /// <summary>When.</summary>
    [Id(0)]
    [JsonPropertyName("atUtc")]
    public DateTimeOffset AtUtc { get; init; }

    /// <summary>The rule as it was then.</summary>
    [Id(1)]
    [JsonPropertyName("rule")]
    public required RetentionRule Rule { get; init; }

    /// <summary>How many were due.</summary>
    [Id(2)]
    [JsonPropertyName("foundCount")]
    public int FoundCount { get; init; }

    /// <summary>How many were removed: none in a dry run, and none without a decision.</summary>
    [Id(3)]
    [JsonPropertyName("removedCount")]
    public int RemovedCount { get; init; }

    /// <summary>How many inactive people were told that they will be removed.</summary>
    [Id(4)]
    [JsonPropertyName("warnedCount")]
    public int WarnedCount { get; init; }
}
