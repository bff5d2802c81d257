using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Associations;

/// <summary>Registers an association, or leaves it as it is when it is registered already.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.RegisterAssociation")]
public sealed record RegisterAssociation
{
    /// <summary>This intention.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The tenant.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Its public name, 1 to 80 characters.</summary>
    [Id(2)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The sort of host.</summary>
    [Id(3)]
    [JsonPropertyName("kind")]
    public AssociationKind Kind { get; init; }

    /// <summary>Where it is.</summary>
    [Id(4)]
    [JsonPropertyName("area")]
    public AreaId? Area { get; init; }

    /// <summary>At most 600 characters.</summary>
    [Id(5)]
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>Whether it may post at once.</summary>
    [Id(6)]
    [JsonPropertyName("isVerified")]
    public bool IsVerified { get; init; }

    /// <summary>It has registered itself, so that its first assignments are looked at before others see them.</summary>
    [Id(7)]
    [JsonPropertyName("isNew")]
    public bool IsNew { get; init; }
}
