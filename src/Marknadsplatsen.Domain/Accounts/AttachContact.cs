using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>Makes a handle a participant's own, when the code that was sent to it is right.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AttachContact")]
public sealed record AttachContact
{
    /// <summary>The try.</summary>
    [Id(0)]
    [JsonPropertyName("try")]
    public required TryCode Try { get; init; }

    /// <summary>For whom.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>The tenant, used when the participant is new.</summary>
    [Id(2)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>What the participant's record keeps of it.</summary>
    [Id(3)]
    [JsonPropertyName("contact")]
    public required OwnContact Contact { get; init; }
}
