using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Peers;

/// <summary>
/// A pair as one of the two may see it. Of the other there is a pseudonym and what they have in common; more only once
/// both have said yes, and whether the other has said yes is not told before.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PeerPairView")]
public sealed record PeerPairView
{
    /// <summary>Which.</summary>
    [Id(0)]
    [JsonPropertyName("key")]
    public required string Key { get; init; }

    /// <summary>Which of the two the reader is.</summary>
    [Id(1)]
    [JsonPropertyName("side")]
    public PeerSide Side { get; init; }

    /// <summary>
    /// What the other is called: the alias once both have said yes and there is one, else a pseudonym.
    /// </summary>
    [Id(2)]
    [JsonPropertyName("other")]
    public required string Other { get; init; }

    /// <summary>What the two have in common.</summary>
    [Id(3)]
    [JsonPropertyName("common")]
    public required PeerProfile Common { get; init; }

    /// <summary>When they were suggested to each other.</summary>
    [Id(4)]
    [JsonPropertyName("suggestedAtUtc")]
    public DateTimeOffset SuggestedAtUtc { get; init; }

    /// <summary>When the reader said yes; null before.</summary>
    [Id(5)]
    [JsonPropertyName("yesAtUtc")]
    public DateTimeOffset? YesAtUtc { get; init; }

    /// <summary>Since when both have said yes; null before.</summary>
    [Id(6)]
    [JsonPropertyName("onSinceUtc")]
    public DateTimeOffset? OnSinceUtc { get; init; }

    /// <summary>When it was over; null while it is not.</summary>
    [Id(7)]
    [JsonPropertyName("endedAtUtc")]
    public DateTimeOffset? EndedAtUtc { get; init; }

    /// <summary>Whether the reader may still take back that it is over.</summary>
    [Id(8)]
    [JsonPropertyName("canUndo")]
    public bool CanUndo { get; init; }

    /// <summary>
    /// What they have written; empty before both have said yes, and only the reader's own when it is over.
    /// </summary>
    [Id(9)]
    [JsonPropertyName("lines")]
    public ImmutableArray<PeerLine> Lines { get; init; } = [];
}
