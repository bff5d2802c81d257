using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>An association's grain has checked its right to post, and this is what it posts.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PublishAssignment")]
public sealed record PublishAssignment
{
    /// <summary>The form.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The assignment.</summary>
    [Id(1)]
    [JsonPropertyName("id")]
    public AssignmentId Id { get; init; }

    /// <summary>The tenant.</summary>
    [Id(2)]
    [JsonPropertyName("municipality")]
    public MunicipalityCode Municipality { get; init; }

    /// <summary>Who posts.</summary>
    [Id(3)]
    [JsonPropertyName("associationId")]
    public AssociationId AssociationId { get; init; }

    /// <summary>Its public name.</summary>
    [Id(4)]
    [JsonPropertyName("associationName")]
    public required string AssociationName { get; init; }

    /// <summary>The sort of host.</summary>
    [Id(5)]
    [JsonPropertyName("associationKind")]
    public AssociationKind AssociationKind { get; init; }

    /// <summary>What it is.</summary>
    [Id(6)]
    [JsonPropertyName("details")]
    public required AssignmentDetails Details { get; init; }

    /// <summary>When it was published elsewhere before it came here; null for now.</summary>
    [Id(7)]
    [JsonPropertyName("publishedAtUtc")]
    public DateTimeOffset? PublishedAtUtc { get; init; }
}
