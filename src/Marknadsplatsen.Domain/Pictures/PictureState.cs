using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Pictures;

/// <summary>The pictures of one association.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PictureState")]
public sealed record PictureState
{
    /// <summary>Whose.</summary>
    [Id(0)]
    [JsonPropertyName("association")]
    public AssociationId Association { get; init; }

    /// <summary>The tenant.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>The association's public name.</summary>
    [Id(2)]
    [JsonPropertyName("associationName")]
    public required string AssociationName { get; init; }

    /// <summary>In the order they came; at most <see cref="PictureRules.CountMax"/>.</summary>
    [Id(3)]
    [JsonPropertyName("pictures")]
    public ImmutableArray<HostPicture> Pictures { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(4)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
