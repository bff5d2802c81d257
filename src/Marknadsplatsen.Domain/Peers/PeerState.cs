using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>The wishes and pairs of one municipality.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PeerState")]
public sealed record PeerState
{
    /// <summary>The tenant; nobody of another one is ever in it.</summary>
    [Id(0)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>At most <see cref="PeerRules.WishCountMax"/>; one for each person and side.</summary>
    [Id(1)]
    [JsonPropertyName("wishes")]
    public ImmutableArray<PeerWish> Wishes { get; init; } = [];

    /// <summary>
    /// Oldest first, at most <see cref="PeerRules.PairCountMax"/>; the oldest that is over leaves first.
    /// </summary>
    [Id(2)]
    [JsonPropertyName("pairs")]
    public ImmutableArray<PeerPair> Pairs { get; init; } = [];

    /// <summary>Who has yet to hear of what has changed for them.</summary>
    [Id(3)]
    [JsonPropertyName("changed")]
    public ImmutableArray<ParticipantId> Changed { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(4)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
