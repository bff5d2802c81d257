using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Talks;

/// <summary>The conversation of one engagement.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TalkState")]
public sealed record TalkState
{
    /// <summary>About which assignment.</summary>
    [Id(0)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>Whose.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>The tenant, whose coordinators may take part.</summary>
    [Id(2)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>The association that may take part.</summary>
    [Id(3)]
    [JsonPropertyName("association")]
    public AssociationId Association { get; init; }

    /// <summary>The assignment's title when somebody last wrote.</summary>
    [Id(4)]
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>What the person is called in the assignment.</summary>
    [Id(5)]
    [JsonPropertyName("pseudonym")]
    public required string Pseudonym { get; init; }

    /// <summary>Oldest first, the latest <see cref="TalkRules.MessageCountMax"/>.</summary>
    [Id(6)]
    [JsonPropertyName("messages")]
    public ImmutableArray<TalkMessage> Messages { get; init; } = [];

    /// <summary>The number of the latest message; 0 before the first.</summary>
    [Id(7)]
    [JsonPropertyName("lastNumber")]
    public int LastNumber { get; init; }

    /// <summary>The person has opened everything up to this number. Nobody else is ever shown it.</summary>
    [Id(8)]
    [JsonPropertyName("personReadUpTo")]
    public int PersonReadUpTo { get; init; }

    /// <summary>The association has answered, or said that no answer is needed, up to this number.</summary>
    [Id(9)]
    [JsonPropertyName("hostSettledUpTo")]
    public int HostSettledUpTo { get; init; }

    /// <summary>A coordinator has answered, or said that no answer is needed, up to this number.</summary>
    [Id(10)]
    [JsonPropertyName("coordinatorSettledUpTo")]
    public int CoordinatorSettledUpTo { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(11)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
