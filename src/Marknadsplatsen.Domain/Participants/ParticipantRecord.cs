using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>What is stored of a participant, changed in one conditional write.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ParticipantRecord")]
public sealed record ParticipantRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Null before the first answer.</summary>
    [Id(1)]
    [JsonPropertyName("state")]
    public ParticipantState? State { get; init; }

    /// <summary>Grows by one with each write.</summary>
    [Id(2)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>The latest 500 commands that need no other answer than that they are done.</summary>
    [Id(3)]
    [JsonPropertyName("done")]
    public ImmutableArray<CommandId> Done { get; init; } = [];

    /// <summary>Whether the matcher has yet to hear of this version.</summary>
    [Id(4)]
    [JsonPropertyName("matcherIsBehind")]
    public bool MatcherIsBehind { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(5)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>Assignments that have yet to hear that the person is confirmed, at most 200.</summary>
    [Id(6)]
    [JsonPropertyName("vouching")]
    public ImmutableArray<AssignmentId> Vouching { get; init; } = [];

    /// <summary>What the latest commands replaced and nobody has taken care of yet, at most 8.</summary>
    [Id(7)]
    [JsonPropertyName("replaced")]
    public ImmutableArray<Replaced> Replaced { get; init; } = [];

    /// <summary>Commands remembered: chosen, more than a person taps in a week.</summary>
    public const int DoneCountMax = 500;
}
