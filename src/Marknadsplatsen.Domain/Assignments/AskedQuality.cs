using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Somebody wonders whether the place offers something its host has not told. Never who wonders.</summary>
/// <param name="Quality">What.</param>
/// <param name="AskedAtUtc">When it was first asked.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.AskedQuality")]
public sealed record AskedQuality(
    [property: Id(0), JsonPropertyName("quality")] QualityId Quality,
    [property: Id(1), JsonPropertyName("askedAtUtc")] DateTimeOffset AskedAtUtc);
