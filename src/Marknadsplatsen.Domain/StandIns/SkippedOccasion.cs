using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>A person with a place does not come this once, and keeps the place. No reason is asked for.</summary>
/// <param name="Occasion">Which time.</param>
/// <param name="AtUtc">When the person said so.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.SkippedOccasion")]
public sealed record SkippedOccasion(
    [property: Id(0), JsonPropertyName("occasion")] OccasionId Occasion,
    [property: Id(1), JsonPropertyName("atUtc")] DateTimeOffset AtUtc);
