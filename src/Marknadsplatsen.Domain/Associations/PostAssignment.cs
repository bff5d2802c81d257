using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Associations;

/// <summary>An association posts an assignment: one form, one command id, one assignment.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PostAssignment")]
public sealed record PostAssignment
{
    /// <summary>The form.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>What it is.</summary>
    [Id(1)]
    [JsonPropertyName("details")]
    public required AssignmentDetails Details { get; init; }

    /// <summary>A fixed id for assignments that come from elsewhere; null for a new one.</summary>
    [Id(2)]
    [JsonPropertyName("id")]
    public AssignmentId? Id { get; init; }

    /// <summary>When it was published elsewhere; null for now.</summary>
    [Id(3)]
    [JsonPropertyName("publishedAtUtc")]
    public DateTimeOffset? PublishedAtUtc { get; init; }

    /// <summary>A coordinator has looked at it, or the installation brings it.</summary>
    [Id(4)]
    [JsonPropertyName("isReviewed")]
    public bool IsReviewed { get; init; }
}
