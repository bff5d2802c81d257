using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Associations;

/// <summary>What is stored of an association, changed in one conditional write.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssociationRecord")]
public sealed record AssociationRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Null until registered.</summary>
    [Id(1)]
    [JsonPropertyName("state")]
    public AssociationState? State { get; init; }

    /// <summary>Grows by one with each write.</summary>
    [Id(2)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(3)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>The most assignments one association has: chosen, ten a week for two years.</summary>
    public const int AssignmentCountMax = 1000;

    /// <summary>The most assignments of others that one hosts as well: chosen, twice a week for a year.</summary>
    public const int CoHostedCountMax = 100;
}
