using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Reviews;

/// <summary>Assignments that wait to be looked at, or that were sent back.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ReviewList")]
public sealed record ReviewList
{
    /// <summary>
    /// The one whose date comes first before the others; at most <see cref="ReviewRules.CountMax"/>.
    /// </summary>
    [Id(0)]
    [JsonPropertyName("posts")]
    public ImmutableArray<PostReview> Posts { get; init; } = [];
}
