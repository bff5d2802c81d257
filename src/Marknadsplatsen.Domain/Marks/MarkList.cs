using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>Marks and applications, those whose date comes first before the others.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MarkList")]
public sealed record MarkList
{
    /// <summary>At most <see cref="MarkRules.CountMax"/>.</summary>
    [Id(0)]
    [JsonPropertyName("marks")]
    public ImmutableArray<HostMark> Marks { get; init; } = [];

    /// <summary>Those who sit for the user council.</summary>
    [Id(1)]
    [JsonPropertyName("council")]
    public ImmutableArray<MemberId> Council { get; init; } = [];

    /// <summary>The version of the record it was read from.</summary>
    [Id(2)]
    [JsonPropertyName("version")]
    public long Version { get; init; }
}
