using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>Somebody wishes for a peer, or to be one.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PeerWish")]
public sealed record PeerWish
{
    /// <summary>Who.</summary>
    [Id(0)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>Which of the two.</summary>
    [Id(1)]
    [JsonPropertyName("side")]
    public PeerSide Side { get; init; }

    /// <summary>What the person had answered when they last said that it counts.</summary>
    [Id(2)]
    [JsonPropertyName("profile")]
    public required PeerProfile Profile { get; init; }

    /// <summary>Since when: who has waited longest comes first.</summary>
    [Id(3)]
    [JsonPropertyName("sinceUtc")]
    public DateTimeOffset SinceUtc { get; init; }

    /// <summary>
    /// When a coordinator had talked with somebody who wants to be a peer; nobody is suggested to before that. Null for
    /// those who wish for one, who need nobody's yes.
    /// </summary>
    [Id(4)]
    [JsonPropertyName("approvedAtUtc")]
    public DateTimeOffset? ApprovedAtUtc { get; init; }

    /// <summary>Since when a suggestion was left without an answer; null while the person is looked for.</summary>
    [Id(5)]
    [JsonPropertyName("restsSinceUtc")]
    public DateTimeOffset? RestsSinceUtc { get; init; }

    /// <summary>Whether the person may be suggested to somebody.</summary>
    [JsonIgnore]
    public bool IsReady => RestsSinceUtc is null && (Side == PeerSide.Newcomer || ApprovedAtUtc is not null);
}
