using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>What is stored of a person's support, changed in one conditional write.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SupportRecord")]
public sealed record SupportRecord
{
    /// <summary>Commands remembered: chosen, some months of taps.</summary>
    public const int DoneCountMax = 100;

    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Null before there is any.</summary>
    [Id(1)]
    [JsonPropertyName("state")]
    public SupportState? State { get; init; }

    /// <summary>Grows with each write, and is higher in a record that begins after another one was removed.</summary>
    [Id(2)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>The latest commands that are done.</summary>
    [Id(3)]
    [JsonPropertyName("done")]
    public ImmutableArray<CommandId> Done { get; init; } = [];

    /// <summary>Whether the lists of what waits have yet to hear of this version.</summary>
    [Id(4)]
    [JsonPropertyName("isBehind")]
    public bool IsBehind { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(5)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
