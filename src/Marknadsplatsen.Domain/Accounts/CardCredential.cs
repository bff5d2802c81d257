using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>A recall card as it is stored: whose it is and what proves it. Never a word of it.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.CardCredential")]
public sealed record CardCredential
{
    /// <summary>Whose.</summary>
    [Id(0)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>The slow salted hash of the three words, in base 64.</summary>
    [Id(1)]
    [JsonPropertyName("words")]
    public required string Words { get; init; }

    /// <summary>The keyed hash of the random token in the card's picture, in base 64.</summary>
    [Id(2)]
    [JsonPropertyName("token")]
    public required string Token { get; init; }

    /// <summary>When it was made.</summary>
    [Id(3)]
    [JsonPropertyName("issuedAtUtc")]
    public DateTimeOffset IssuedAtUtc { get; init; }
}
