using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// How often each association has been shown in the days before a day. What is shown during the day changes nothing in
/// it, so a list does not change while somebody pages (DOMAIN 6.4).
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Exposure")]
public sealed record Exposure
{
    /// <summary>Nothing counted yet.</summary>
    public static readonly Exposure None = new();

    /// <summary>The day it holds for.</summary>
    [Id(0)]
    [JsonPropertyName("date")]
    public DateOnly Date { get; init; }

    /// <summary>Showings in the <see cref="MatchRules.ExposureDays"/> days before <see cref="Date"/>.</summary>
    [Id(1)]
    [JsonPropertyName("shown")]
    public ImmutableDictionary<AssociationId, int> Shown { get; init; } =
        ImmutableDictionary<AssociationId, int>.Empty;

    /// <summary>The latest of those days on which each was shown.</summary>
    [Id(2)]
    [JsonPropertyName("lastShown")]
    public ImmutableDictionary<AssociationId, DateOnly> LastShown { get; init; } =
        ImmutableDictionary<AssociationId, DateOnly>.Empty;

    /// <summary>Since when showings are counted; null before the first.</summary>
    [Id(3)]
    [JsonPropertyName("countedSince")]
    public DateOnly? CountedSince { get; init; }
}
