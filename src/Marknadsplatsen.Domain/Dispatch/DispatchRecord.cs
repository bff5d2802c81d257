using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>What is stored of the waves about one assignment, changed in one conditional write.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DispatchRecord")]
public sealed record DispatchRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Waves that told somebody, oldest first; at most 2,000 people in all.</summary>
    [Id(1)]
    [JsonPropertyName("waves")]
    public ImmutableArray<DispatchedWave> Waves { get; init; } = [];

    /// <summary>
    /// When a wave was last put together, whether or not there was anybody to tell; null before the first.
    /// </summary>
    [Id(2)]
    [JsonPropertyName("lastWaveAtUtc")]
    public DateTimeOffset? LastWaveAtUtc { get; init; }

    /// <summary>When the next one is due, or null while no place is free.</summary>
    [Id(3)]
    [JsonPropertyName("nextWaveAtUtc")]
    public DateTimeOffset? NextWaveAtUtc { get; init; }

    /// <summary>Those who have yet to get their notice, with the number of their wave.</summary>
    [Id(4)]
    [JsonPropertyName("outbox")]
    public ImmutableDictionary<string, long> Outbox { get; init; } = ImmutableDictionary<string, long>.Empty;

    /// <summary>Whose assignment it is; null before the first wave.</summary>
    [Id(6)]
    [JsonPropertyName("association")]
    public AssociationId? Association { get; init; }

    /// <summary>How those who were told have answered; it stays when somebody who was told is erased.</summary>
    [Id(7)]
    [JsonPropertyName("response")]
    public AssociationResponse Response { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(5)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>
    /// People told about one assignment at most: chosen, as many as may wait for or have a place at once.
    /// </summary>
    public const int ToldCountMax = 2000;
}
