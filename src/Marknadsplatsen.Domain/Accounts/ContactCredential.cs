using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>Whose an e-mail address or a number is. Not which: the account's key is a keyed hash of it.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ContactCredential")]
public sealed record ContactCredential
{
    /// <summary>Whose.</summary>
    [Id(0)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>Since when.</summary>
    [Id(1)]
    [JsonPropertyName("sinceUtc")]
    public DateTimeOffset SinceUtc { get; init; }
}
