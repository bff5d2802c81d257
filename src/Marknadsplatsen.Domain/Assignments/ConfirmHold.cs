using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// A person takes the place that is held for, or proposed to, them; or says that a changed one still suits.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ConfirmHold")]
public sealed record ConfirmHold
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>The person has said that they have reached the least age.</summary>
    [Id(2)]
    [JsonPropertyName("isOldEnough")]
    public bool IsOldEnough { get; init; }

    /// <summary>
    /// Which change was on the page that the yes was said on, by <see cref="TermsChange.AskedAtUtc"/>; null for none.
    /// </summary>
    [Id(3)]
    [JsonPropertyName("seenChangeAtUtc")]
    public DateTimeOffset? SeenChangeAtUtc { get; init; }
}
