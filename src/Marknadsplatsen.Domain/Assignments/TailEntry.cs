using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>One thing that happened, for those who catch up. Refers to people by their random id only.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TailEntry")]
public sealed record TailEntry
{
    /// <summary>The version of the record it led to.</summary>
    [Id(0)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>When.</summary>
    [Id(1)]
    [JsonPropertyName("atUtc")]
    public DateTimeOffset AtUtc { get; init; }

    /// <summary>What.</summary>
    [Id(2)]
    [JsonPropertyName("change")]
    public EngagementChange Change { get; init; }

    /// <summary>To whose engagement.</summary>
    [Id(3)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }
}
