using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>A time that the person steps in at has changed, and they are asked whether it still suits.</summary>
/// <param name="Occasion">Which time.</param>
/// <param name="Change">What has changed.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.StandInChange")]
public sealed record StandInChange(
    [property: Id(0), JsonPropertyName("occasion")] OccasionId Occasion,
    [property: Id(1), JsonPropertyName("change")] TermsChange Change);
