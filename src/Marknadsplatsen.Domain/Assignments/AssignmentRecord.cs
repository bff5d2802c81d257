using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// What is stored of an assignment: state, version, answers by command, a tail of events and what waits to be
/// delivered, changed in one conditional write.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssignmentRecord")]
public sealed record AssignmentRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Null until posted.</summary>
    [Id(1)]
    [JsonPropertyName("state")]
    public AssignmentState? State { get; init; }

    /// <summary>Grows by one with each write that changes the state.</summary>
    [Id(2)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>The latest answers, oldest first: those of the last seven days, at most 1,000.</summary>
    [Id(3)]
    [JsonPropertyName("results")]
    public ImmutableArray<CommandResult> Results { get; init; } = [];

    /// <summary>The latest 200 changes of engagements, oldest first.</summary>
    [Id(4)]
    [JsonPropertyName("tail")]
    public ImmutableArray<TailEntry> Tail { get; init; } = [];

    /// <summary>
    /// Receivers that have not yet heard of a version. They get the latest whole value, so one entry each is enough.
    /// </summary>
    [Id(5)]
    [JsonPropertyName("outbox")]
    public ImmutableDictionary<string, long> Outbox { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(6)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>Events kept for catching up (RELIABILITY section 8).</summary>
    public const int TailLengthMax = 200;

    /// <summary>
    /// Answers kept at most. Older ones are safe to forget after seven days, since a repeated accept finds its
    /// engagement.
    /// </summary>
    public const int ResultCountMax = 1000;
}
