using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// Another association that hosts an assignment together with the one that posted it (DOMAIN row 28): invited until it
/// has said yes.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.CoHost")]
public sealed record CoHost
{
    /// <summary>Which.</summary>
    [Id(0)]
    [JsonPropertyName("association")]
    public AssociationId Association { get; init; }

    /// <summary>Its public name when it was invited.</summary>
    [Id(1)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Whether it has said yes; until then it sees nobody, and nobody sees it.</summary>
    [Id(2)]
    [JsonPropertyName("isAccepted")]
    public bool IsAccepted { get; init; }
}
