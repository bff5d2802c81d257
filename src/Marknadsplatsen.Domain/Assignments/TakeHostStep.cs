using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>The host or a coordinator answers a person.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TakeHostStep")]
public sealed record TakeHostStep
{
    /// <summary>This intention.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Whose engagement.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>What.</summary>
    [Id(2)]
    [JsonPropertyName("step")]
    public HostStep Step { get; init; }

    /// <summary>Which requirement, for TickRequirement.</summary>
    [Id(3)]
    [JsonPropertyName("requirement")]
    public Requirement? Requirement { get; init; }

    /// <summary>By when the next step is taken, for SetNextStep: after now, within 60 days.</summary>
    [Id(4)]
    [JsonPropertyName("nextStepAtUtc")]
    public DateTimeOffset? NextStepAtUtc { get; init; }
}
