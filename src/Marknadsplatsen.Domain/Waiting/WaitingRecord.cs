using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>
/// What is stored of something that the lists of what waits, and the person, are told of: changed in one conditional
/// write. Each kind of it is a record of its own, with its own name.
/// </summary>
/// <typeparam name="TState">What it is about.</typeparam>
[GenerateSerializer]
[Immutable]
[Alias("mp.WaitingRecord`1")]
public abstract record WaitingRecord<TState>
    where TState : class
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Null before there is anything.</summary>
    [Id(1)]
    [JsonPropertyName("state")]
    public TState? State { get; init; }

    /// <summary>Grows with each write, and is higher in a record that begins after another one was removed.</summary>
    [Id(2)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>The latest commands that are done, oldest first.</summary>
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
