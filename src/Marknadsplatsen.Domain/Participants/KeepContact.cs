using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>A person's way of one kind is from now on this one, or none.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.KeepContact")]
public sealed record KeepContact
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The tenant, used when the participant is new.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Which kind.</summary>
    [Id(2)]
    [JsonPropertyName("kind")]
    public ContactKind Kind { get; init; }

    /// <summary>The way; null when the person wants none of that kind any more.</summary>
    [Id(3)]
    [JsonPropertyName("contact")]
    public OwnContact? Contact { get; init; }
}
