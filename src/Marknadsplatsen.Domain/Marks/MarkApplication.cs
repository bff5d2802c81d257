using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>An association asks for the mark, and the panel has yet to decide.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MarkApplication")]
public sealed record MarkApplication
{
    /// <summary>One for each criterion, in their order.</summary>
    [Id(0)]
    [JsonPropertyName("evidence")]
    public ImmutableArray<MarkEvidence> Evidence { get; init; } = [];

    /// <summary>When it was sent.</summary>
    [Id(1)]
    [JsonPropertyName("sentAtUtc")]
    public DateTimeOffset SentAtUtc { get; init; }

    /// <summary>By when the panel decides.</summary>
    [Id(2)]
    [JsonPropertyName("nextStepAtUtc")]
    public DateTimeOffset NextStepAtUtc { get; init; }

    /// <summary>What has been said so far, at most one for each member.</summary>
    [Id(3)]
    [JsonPropertyName("votes")]
    public ImmutableArray<MarkVote> Votes { get; init; } = [];
}
