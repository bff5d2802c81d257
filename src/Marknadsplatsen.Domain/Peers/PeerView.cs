using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>What one person may see of the peers of their municipality: their own wishes and pairs.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PeerView")]
public sealed record PeerView
{
    /// <summary>The person's own wishes, at most one for each side.</summary>
    [Id(0)]
    [JsonPropertyName("wishes")]
    public ImmutableArray<PeerWish> Wishes { get; init; } = [];

    /// <summary>The person's pairs, newest first, also those that are over and still stored.</summary>
    [Id(1)]
    [JsonPropertyName("pairs")]
    public ImmutableArray<PeerPairView> Pairs { get; init; } = [];

    /// <summary>The person's wish of one side; null when they have none.</summary>
    public PeerWish? WishOf(PeerSide side) => Wishes.FirstOrDefault(wish => wish.Side == side);
}
