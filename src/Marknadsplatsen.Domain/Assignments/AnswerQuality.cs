using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>The host says whether the place offers something it had not told; the answer is everybody's.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AnswerQuality")]
public sealed record AnswerQuality
{
    /// <summary>This intention.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>What.</summary>
    [Id(1)]
    [JsonPropertyName("quality")]
    public QualityId Quality { get; init; }

    /// <summary>Whether the place offers it.</summary>
    [Id(2)]
    [JsonPropertyName("isOffered")]
    public bool IsOffered { get; init; }

    /// <summary>Whether it is about how accessible the place is; else it is a support.</summary>
    [Id(3)]
    [JsonPropertyName("isAccessibility")]
    public bool IsAccessibility { get; init; }
}
