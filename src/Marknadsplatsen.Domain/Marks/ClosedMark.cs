using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>How it went the last time.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ClosedMark")]
public sealed record ClosedMark
{
    /// <summary>How.</summary>
    [Id(0)]
    [JsonPropertyName("end")]
    public MarkEnd End { get; init; }

    /// <summary>When.</summary>
    [Id(1)]
    [JsonPropertyName("atUtc")]
    public DateTimeOffset AtUtc { get; init; }

    /// <summary>Why; empty when it was given back.</summary>
    [Id(2)]
    [JsonPropertyName("reasons")]
    public ImmutableArray<MarkReason> Reasons { get; init; } = [];
}
