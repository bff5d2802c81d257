using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>A participant's one paper slip is from now on this one, or none.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.KeepSlip")]
public sealed record KeepSlip
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The slip; null when it is not to be used any more.</summary>
    [Id(1)]
    [JsonPropertyName("slip")]
    public AccountKey? Slip { get; init; }
}
