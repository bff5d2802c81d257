using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>What one member of the panel has said. Who it was is forgotten when the panel has decided.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MarkVote")]
public sealed record MarkVote
{
    /// <summary>Who.</summary>
    [Id(0)]
    [JsonPropertyName("member")]
    public MemberId Member { get; init; }

    /// <summary>Whether the mark should be given, or kept.</summary>
    [Id(1)]
    [JsonPropertyName("isYes")]
    public bool IsYes { get; init; }

    /// <summary>Why.</summary>
    [Id(2)]
    [JsonPropertyName("reason")]
    public required MarkReason Reason { get; init; }
}
