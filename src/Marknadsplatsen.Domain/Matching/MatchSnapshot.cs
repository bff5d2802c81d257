using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// Where a matcher's own snapshot lies, so that it starts without reading every record. Derived: it may be deleted.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MatchSnapshot")]
public sealed record MatchSnapshot
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The words that rows were numbered by, and how people were split; others make it worthless.</summary>
    [Id(1)]
    [JsonPropertyName("fingerprint")]
    public string Fingerprint { get; init; } = "";

    /// <summary>The rebuild that rows got their places in; chunks of another are not of this snapshot.</summary>
    [Id(2)]
    [JsonPropertyName("life")]
    public long Life { get; init; }

    /// <summary>Every fact written up to this position of the store is in the chunks.</summary>
    [Id(3)]
    [JsonPropertyName("position")]
    public long Position { get; init; }

    /// <summary>The chunks by name.</summary>
    [Id(4)]
    [JsonPropertyName("chunks")]
    public ImmutableArray<string> Chunks { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(5)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>Chunks that may still be stored and are to be removed, by name.</summary>
    [Id(6)]
    [JsonPropertyName("discarded")]
    public ImmutableArray<string> Discarded { get; init; } = [];
}
