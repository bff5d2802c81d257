using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Waiting;

namespace Marknadsplatsen.Domain.Entries;

/// <summary>What is stored of the associations that have registered themselves in one municipality.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.EntryRecord")]
public sealed record EntryRecord : ToldRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The oldest first; at most <see cref="EntryRules.CountMax"/>.</summary>
    [Id(1)]
    [JsonPropertyName("entries")]
    public ImmutableArray<Entry> Entries { get; init; } = [];

    /// <summary>How many have come today through each door.</summary>
    [Id(2)]
    [JsonPropertyName("doors")]
    public ImmutableDictionary<string, int> Doors { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The day that <see cref="Doors"/> counts, in the city's own time.</summary>
    [Id(3)]
    [JsonPropertyName("day")]
    public DateOnly Day { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(4)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
