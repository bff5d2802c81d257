using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>An association takes back its application, or gives back its mark.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.GiveBackMark")]
public sealed record GiveBackMark
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Whose.</summary>
    [Id(1)]
    [JsonPropertyName("association")]
    public AssociationId Association { get; init; }
}
