using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>What is stored of a municipality's exposure: the days that count, and today.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ExposureRecord")]
public sealed record ExposureRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Days with showings, oldest first: those of the last 14 days, and today.</summary>
    [Id(1)]
    [JsonPropertyName("days")]
    public ImmutableArray<ExposureDay> Days { get; init; } = [];

    /// <summary>Since when this municipality is counted; null before the first showing.</summary>
    [Id(2)]
    [JsonPropertyName("countedSince")]
    public DateOnly? CountedSince { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(3)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
