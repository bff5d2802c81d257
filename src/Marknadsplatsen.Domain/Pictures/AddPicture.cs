using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Pictures;

/// <summary>An association adds a picture, whose files are there.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AddPicture")]
public sealed record AddPicture
{
    /// <summary>The same form with the same file carries the same id.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The tenant.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>The association's public name.</summary>
    [Id(2)]
    [JsonPropertyName("associationName")]
    public required string AssociationName { get; init; }

    /// <summary>The picture.</summary>
    [Id(3)]
    [JsonPropertyName("picture")]
    public required HostPicture Picture { get; init; }

    /// <summary>Whether a coordinator looks first, since the association is new and not yet known.</summary>
    [Id(4)]
    [JsonPropertyName("isLookedAt")]
    public bool IsLookedAt { get; init; }
}
