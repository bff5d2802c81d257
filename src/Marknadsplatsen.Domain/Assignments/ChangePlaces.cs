using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// The association changes how many places there are, or how many came another way, or opens or closes the
/// assignment.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ChangePlaces")]
public sealed record ChangePlaces
{
    /// <summary>This intention.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The session, when sessions have places of their own.</summary>
    [Id(1)]
    [JsonPropertyName("session")]
    public SessionId? Session { get; init; }

    /// <summary>The new number of places, 1 to 500; null leaves it.</summary>
    [Id(2)]
    [JsonPropertyName("places")]
    public int? Places { get; init; }

    /// <summary>The new number who came another way, 0 to places; null leaves it.</summary>
    [Id(3)]
    [JsonPropertyName("takenOutside")]
    public int? TakenOutside { get; init; }

    /// <summary>The new status; null leaves it.</summary>
    [Id(4)]
    [JsonPropertyName("status")]
    public AssignmentStatus? Status { get; init; }
}
