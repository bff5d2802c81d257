using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Associations;

/// <summary>What an assignment has told an association about hosting it together with the one that posted it.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.CoHosted")]
public sealed record CoHosted
{
    /// <summary>The assignment.</summary>
    [Id(0)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>The version of the assignment's record that told it; an older one changes nothing.</summary>
    [Id(1)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>Whether the association is asked to host it or does; false when that is over.</summary>
    [Id(2)]
    [JsonPropertyName("isIn")]
    public bool IsIn { get; init; }
}
