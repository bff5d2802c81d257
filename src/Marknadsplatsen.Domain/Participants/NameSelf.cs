using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>A person says what they want to be called.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.NameSelf")]
public sealed record NameSelf
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The tenant, used when the participant is new.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>The alias, as <see cref="AliasReading"/> lets it through; null for none.</summary>
    [Id(2)]
    [JsonPropertyName("alias")]
    public string? Alias { get; init; }
}
