using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>What is stored of a team, changed in one conditional write.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TeamRecord")]
public sealed record TeamRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Empty before the first member or invitation.</summary>
    [Id(1)]
    [JsonPropertyName("state")]
    public TeamState State { get; init; } = new();

    /// <summary>Grows by one with each write.</summary>
    [Id(2)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(3)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
