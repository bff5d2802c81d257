using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>A person hides, shows, saves or forgets an assignment.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TakeOwnStep")]
public sealed record TakeOwnStep
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The tenant, used when the participant is new.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Which.</summary>
    [Id(2)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>What.</summary>
    [Id(3)]
    [JsonPropertyName("step")]
    public OwnStep Step { get; init; }
}
