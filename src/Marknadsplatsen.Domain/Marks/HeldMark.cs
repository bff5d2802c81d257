using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>A mark that an association has been given.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.HeldMark")]
public sealed record HeldMark
{
    /// <summary>The first day it counts.</summary>
    [Id(0)]
    [JsonPropertyName("since")]
    public DateOnly Since { get; init; }

    /// <summary>The first day it counts no more.</summary>
    [Id(1)]
    [JsonPropertyName("ends")]
    public DateOnly Ends { get; init; }

    /// <summary>What it was given for.</summary>
    [Id(2)]
    [JsonPropertyName("evidence")]
    public ImmutableArray<MarkEvidence> Evidence { get; init; } = [];

    /// <summary>Why the panel gave it.</summary>
    [Id(3)]
    [JsonPropertyName("reasons")]
    public ImmutableArray<MarkReason> Reasons { get; init; } = [];

    /// <summary>Those in the panel who since then want to take it back.</summary>
    [Id(4)]
    [JsonPropertyName("against")]
    public ImmutableArray<MarkVote> Against { get; init; } = [];
}
