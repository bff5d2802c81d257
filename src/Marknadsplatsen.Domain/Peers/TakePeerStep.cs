using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>Somebody does something about peers.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TakePeerStep")]
public sealed record TakePeerStep
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who; null for a coordinator.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId? Participant { get; init; }

    /// <summary>What.</summary>
    [Id(2)]
    [JsonPropertyName("step")]
    public PeerStep Step { get; init; }

    /// <summary>The pair, or for a coordinator the reference of the person who wishes; null for an own wish.</summary>
    [Id(3)]
    [JsonPropertyName("key")]
    public string? Key { get; init; }

    /// <summary>What to be matched on, with a wish.</summary>
    [Id(4)]
    [JsonPropertyName("profile")]
    public PeerProfile? Profile { get; init; }

    /// <summary>What the person calls themselves, with a yes.</summary>
    [Id(5)]
    [JsonPropertyName("alias")]
    public string? Alias { get; init; }

    /// <summary>What is said.</summary>
    [Id(6)]
    [JsonPropertyName("text")]
    public string? Text { get; init; }
}
