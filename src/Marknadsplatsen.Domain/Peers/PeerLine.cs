using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>What one of two peers has written to the other.</summary>
/// <param name="From">Which of them.</param>
/// <param name="Text">1 to 280 characters.</param>
/// <param name="AtUtc">When.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.PeerLine")]
public sealed record PeerLine(
    [property: Id(0), JsonPropertyName("from")] PeerSide From,
    [property: Id(1), JsonPropertyName("text")] string Text,
    [property: Id(2), JsonPropertyName("atUtc")] DateTimeOffset AtUtc);
