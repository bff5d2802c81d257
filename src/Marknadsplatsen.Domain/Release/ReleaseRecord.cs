using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Release;

/// <summary>The protocol of what one municipality's coordinators have released.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ReleaseRecord")]
public sealed record ReleaseRecord
{
    /// <summary>Rows kept: chosen, one each working day for eight years. The oldest leave first.</summary>
    public const int RowCountMax = 2000;

    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Oldest first.</summary>
    [Id(1)]
    [JsonPropertyName("rows")]
    public ImmutableArray<ReleaseRow> Rows { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>The record with one more row.</summary>
    public ReleaseRecord Add(ReleaseRow row)
    {
        var rows = Rows.Add(row);
        return this with { Rows = rows.Length > RowCountMax ? rows[^RowCountMax..] : rows };
    }
}
