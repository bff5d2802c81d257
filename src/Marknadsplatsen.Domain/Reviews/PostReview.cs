using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Reviews;

/// <summary>An assignment that a coordinator looks at before anybody else sees it.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PostReview")]
public sealed record PostReview
{
    /// <summary>The id that it will have.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public AssignmentId Id { get; init; }

    /// <summary>The form it came with, which publishes it too.</summary>
    [Id(1)]
    [JsonPropertyName("form")]
    public required CommandId Form { get; init; }

    /// <summary>Whose.</summary>
    [Id(2)]
    [JsonPropertyName("association")]
    public AssociationId Association { get; init; }

    /// <summary>The association's public name.</summary>
    [Id(3)]
    [JsonPropertyName("associationName")]
    public required string AssociationName { get; init; }

    /// <summary>What it is.</summary>
    [Id(4)]
    [JsonPropertyName("details")]
    public required AssignmentDetails Details { get; init; }

    /// <summary>When it was sent.</summary>
    [Id(5)]
    [JsonPropertyName("sentAtUtc")]
    public DateTimeOffset SentAtUtc { get; init; }

    /// <summary>By when a coordinator answers; when it was sent back, once it is.</summary>
    [Id(6)]
    [JsonPropertyName("nextStepAtUtc")]
    public DateTimeOffset NextStepAtUtc { get; init; }

    /// <summary>Why it was sent back, for the association; null while it waits.</summary>
    [Id(7)]
    [JsonPropertyName("words")]
    public string? Words { get; init; }

    /// <summary>
    /// It is an edit of what is posted already, which stays as it is until a coordinator has answered.
    /// </summary>
    [Id(8)]
    [JsonPropertyName("isEdit")]
    public bool IsEdit { get; init; }

    /// <summary>
    /// What an edit was written over, see <see cref="EditAssignment.Seen"/>; null for a new assignment.
    /// </summary>
    [Id(9)]
    [JsonPropertyName("seen")]
    public string? Seen { get; init; }

    /// <summary>Whether a coordinator has yet to answer.</summary>
    [JsonIgnore]
    public bool IsWaiting => Words is null;
}
