using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>An association asks for the mark.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ApplyForMark")]
public sealed record ApplyForMark
{
    /// <summary>This form.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Whose.</summary>
    [Id(1)]
    [JsonPropertyName("association")]
    public AssociationId Association { get; init; }

    /// <summary>Its public name.</summary>
    [Id(2)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>One for each criterion.</summary>
    [Id(3)]
    [JsonPropertyName("evidence")]
    public ImmutableArray<MarkEvidence> Evidence { get; init; } = [];
}
