using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// A person who has a place lets its association see their alias, or no longer. The choice is for this one assignment.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ShowAlias")]
public sealed record ShowAlias
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>Whether the alias is to be seen from now on.</summary>
    [Id(2)]
    [JsonPropertyName("isShown")]
    public bool IsShown { get; init; }

    /// <summary>The alias, which the person's own record fills in; null when it has none.</summary>
    [Id(3)]
    [JsonPropertyName("alias")]
    public string? Alias { get; init; }
}
