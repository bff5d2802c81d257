using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// An association changes what it has posted. The kind and the numbers of places are not changed by it. Whoever has a
/// place, or a held one, is asked again when time, place or demands change.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.EditAssignment")]
public sealed record EditAssignment
{
    /// <summary>This form.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who edits; set by the association's own grain.</summary>
    [Id(1)]
    [JsonPropertyName("associationId")]
    public AssociationId AssociationId { get; init; }

    /// <summary>The assignment.</summary>
    [Id(2)]
    [JsonPropertyName("id")]
    public AssignmentId Id { get; init; }

    /// <summary>All of what it is to be.</summary>
    [Id(3)]
    [JsonPropertyName("details")]
    public required AssignmentDetails Details { get; init; }
}
