using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>What is stored of the marks of one municipality.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MarkRecord")]
public sealed record MarkRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>At most <see cref="MarkRules.CountMax"/>, in the order they came.</summary>
    [Id(1)]
    [JsonPropertyName("marks")]
    public ImmutableArray<HostMark> Marks { get; init; } = [];

    /// <summary>Those who sit for the user council, at most <see cref="MarkRules.CouncilCountMax"/>.</summary>
    [Id(2)]
    [JsonPropertyName("council")]
    public ImmutableArray<MemberId> Council { get; init; } = [];

    /// <summary>Grows by one with each write, so that an older copy never takes the place of a newer.</summary>
    [Id(3)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(4)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
