using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Hours a week, from the least one can do to the most.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Hours")]
public sealed record Hours
{
    /// <summary>At least, 0 or more.</summary>
    [Id(0)]
    [JsonPropertyName("min")]
    public int Min { get; init; }

    /// <summary>At most, not less than Min.</summary>
    [Id(1)]
    [JsonPropertyName("max")]
    public int Max { get; init; }
}
