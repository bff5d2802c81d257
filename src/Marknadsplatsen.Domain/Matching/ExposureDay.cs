using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>How often each association was shown in people's lists on one day. Counts only, no person.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ExposureDay")]
public sealed record ExposureDay
{
    /// <summary>The city's own day.</summary>
    [Id(0)]
    [JsonPropertyName("date")]
    public DateOnly Date { get; init; }

    /// <summary>Showings by association, each at least 1 and at most a million; at most 2,000.</summary>
    [Id(1)]
    [JsonPropertyName("shown")]
    public ImmutableDictionary<AssociationId, int> Shown { get; init; } =
        ImmutableDictionary<AssociationId, int>.Empty;
}
