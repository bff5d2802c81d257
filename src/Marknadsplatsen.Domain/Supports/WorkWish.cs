using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>
/// "Jag vill jobba": since when, and who does the next thing by when. It is the coordinators' until the person takes
/// it back; no association is ever told.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.WorkWish")]
public sealed record WorkWish
{
    /// <summary>Since when the person wants to work.</summary>
    [Id(0)]
    [JsonPropertyName("sinceUtc")]
    public DateTimeOffset SinceUtc { get; init; }

    /// <summary>What the person had answered to "how much?" before, so that taking it back brings it back.</summary>
    [Id(1)]
    [JsonPropertyName("before")]
    public HowMuch? Before { get; init; }

    /// <summary>By when a coordinator does the next thing.</summary>
    [Id(2)]
    [JsonPropertyName("nextAtUtc")]
    public DateTimeOffset NextAtUtc { get; init; }

    /// <summary>What a coordinator has said happens next, 1 to 280 characters; null before that.</summary>
    [Id(3)]
    [JsonPropertyName("next")]
    public string? Next { get; init; }

    /// <summary>
    /// When the person first met, or talked with, an employer; null before that. To be within
    /// <see cref="WorkWishRules.ContactWithin"/>.
    /// </summary>
    [Id(4)]
    [JsonPropertyName("contactAtUtc")]
    public DateTimeOffset? ContactAtUtc { get; init; }
}
