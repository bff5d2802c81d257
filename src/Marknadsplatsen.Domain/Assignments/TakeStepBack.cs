using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>A person declines, leaves, pauses, resumes or undoes.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TakeStepBack")]
public sealed record TakeStepBack
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>What.</summary>
    [Id(2)]
    [JsonPropertyName("step")]
    public StepBack Step { get; init; }
}
