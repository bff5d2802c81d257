using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>A participant's one card is from now on this one, or none.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.KeepCard")]
public sealed record KeepCard
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The tenant, used when the participant is new.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>The card's account; null when the person wants no card any more.</summary>
    [Id(2)]
    [JsonPropertyName("card")]
    public AccountKey? Card { get; init; }

    /// <summary>It is made with a slip: whoever was in before, also without a card, is out.</summary>
    [Id(3)]
    [JsonPropertyName("isRecovery")]
    public bool IsRecovery { get; init; }
}
