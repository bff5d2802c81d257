using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>An association asks another to host with it, says yes, or steps back.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TakeCoHostStep")]
public sealed record TakeCoHostStep
{
    /// <summary>One sending.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who does it.</summary>
    [Id(1)]
    [JsonPropertyName("by")]
    public required AssociationId By { get; init; }

    /// <summary>What.</summary>
    [Id(2)]
    [JsonPropertyName("step")]
    public required CoHostStep Step { get; init; }

    /// <summary>Whom it asks; null in the other steps.</summary>
    [Id(3)]
    [JsonPropertyName("asked")]
    public CoHost? Asked { get; init; }

    /// <summary>What sort of host the one that is asked is.</summary>
    [Id(4)]
    [JsonPropertyName("askedKind")]
    public AssociationKind AskedKind { get; init; }
}
