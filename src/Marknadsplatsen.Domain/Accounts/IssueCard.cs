using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>Makes a card for a participant. The words themselves never leave the request that drew them.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.IssueCard")]
public sealed record IssueCard
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>For whom.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>The tenant, used when the participant is new.</summary>
    [Id(2)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>The slow salted hash of the three words, in base 64.</summary>
    [Id(3)]
    [JsonPropertyName("words")]
    public required string Words { get; init; }

    /// <summary>The keyed hash of the picture's token, in base 64.</summary>
    [Id(4)]
    [JsonPropertyName("token")]
    public required string Token { get; init; }

    /// <summary>It is made with a slip from a coordinator.</summary>
    [Id(5)]
    [JsonPropertyName("isRecovery")]
    public bool IsRecovery { get; init; }
}
