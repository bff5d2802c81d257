using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>How an association lives up to one criterion, in its own words.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MarkEvidence")]
public sealed record MarkEvidence
{
    /// <summary>Which.</summary>
    [Id(0)]
    [JsonPropertyName("criterion")]
    public MarkCriterion Criterion { get; init; }

    /// <summary>How, in 1 to 280 characters. Public when the mark is given.</summary>
    [Id(1)]
    [JsonPropertyName("words")]
    public required string Words { get; init; }
}
