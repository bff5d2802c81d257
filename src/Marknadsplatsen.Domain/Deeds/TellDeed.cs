using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>The person writes a line of what they have done, or takes one away.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TellDeed")]
public sealed record TellDeed
{
    /// <summary>This sending.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The tenant, for somebody of whom nothing is stored yet.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>What they have done; null to take a line away.</summary>
    [Id(2)]
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>The number of the line that is taken away.</summary>
    [Id(3)]
    [JsonPropertyName("number")]
    public int Number { get; init; }
}
