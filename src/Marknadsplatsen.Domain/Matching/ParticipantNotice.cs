using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>A participant's own record changed: an open page of theirs may read it again.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ParticipantNotice")]
public sealed record ParticipantNotice
{
    /// <summary>Who.</summary>
    [Id(0)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>The version of the record.</summary>
    [Id(1)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>What the person has just been told about; null when something else changed.</summary>
    [Id(2)]
    [JsonPropertyName("told")]
    public AssignmentId? Told { get; init; }
}
