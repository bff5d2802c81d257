using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.ShortCodes;

/// <summary>What is stored of a short code: what it leads to, for ever, since it stands on paper.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ShortCodeRecord")]
public sealed record ShortCodeRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The assignment; null while no assignment has taken the code.</summary>
    [Id(1)]
    [JsonPropertyName("assignment")]
    public AssignmentId? Assignment { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>The association; null while no association has taken the code.</summary>
    [Id(3)]
    [JsonPropertyName("association")]
    public AssociationId? Association { get; init; }

    /// <summary>Whether nobody has taken it.</summary>
    [JsonIgnore]
    public bool IsFree => Assignment is null && Association is null;
}
