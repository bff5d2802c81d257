using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Somebody wonders whether the place offers something its host has not told. Never who wonders.</summary>
/// <param name="Quality">What.</param>
/// <param name="AskedAtUtc">When it was first asked.</param>
/// <param name="AnswerByUtc">
/// When the host is to have answered, two working days later; then it is the coordinators'. Null in older records,
/// which counts as late.
/// </param>
[GenerateSerializer]
[Immutable]
[Alias("mp.AskedQuality")]
public sealed record AskedQuality(
    [property: Id(0), JsonPropertyName("quality")] QualityId Quality,
    [property: Id(1), JsonPropertyName("askedAtUtc")] DateTimeOffset AskedAtUtc,
    [property: Id(2), JsonPropertyName("answerByUtc")] DateTimeOffset? AnswerByUtc = null);
