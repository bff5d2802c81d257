using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>What is stored of a municipality's figures: one sum a day.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.FillRateRecord")]
public sealed record FillRateRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Oldest first, at most three years.</summary>
    [Id(1)]
    [JsonPropertyName("days")]
    public ImmutableArray<DayFigures> Days { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>Days kept: three years.</summary>
    public const int DayCountMax = 1096;
}
