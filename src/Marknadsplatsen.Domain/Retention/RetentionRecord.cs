using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Retention;

/// <summary>The protocol of what retention rules have removed in one municipality.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.RetentionRecord")]
public sealed record RetentionRecord
{
    /// <summary>Rows kept: chosen, more than two years of all rules each day. The oldest leave first.</summary>
    public const int RowCountMax = 3000;

    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Oldest first.</summary>
    [Id(1)]
    [JsonPropertyName("rows")]
    public ImmutableArray<RetentionResult> Rows { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>The record with one more row.</summary>
    public RetentionRecord Add(RetentionResult row)
    {
        var rows = Rows.Add(row);
        return this with { Rows = rows.Length > RowCountMax ? rows[^RowCountMax..] : rows };
    }
}
