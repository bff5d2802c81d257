using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>One of the two in a pair.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PeerPart")]
public sealed record PeerPart
{
    /// <summary>Who.</summary>
    [Id(0)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>When the person said yes; null before.</summary>
    [Id(1)]
    [JsonPropertyName("yesAtUtc")]
    public DateTimeOffset? YesAtUtc { get; init; }

    /// <summary>
    /// What the person calls themselves, told with the yes; the other sees it once both have said yes.
    /// </summary>
    [Id(2)]
    [JsonPropertyName("alias")]
    public string? Alias { get; init; }

    /// <summary>Up to when the person has seen what there is.</summary>
    [Id(3)]
    [JsonPropertyName("seenAtUtc")]
    public DateTimeOffset? SeenAtUtc { get; init; }
}
