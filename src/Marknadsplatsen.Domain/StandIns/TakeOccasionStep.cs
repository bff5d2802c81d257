using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>A person says that they do not come once, that they do after all, or that they step in.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TakeOccasionStep")]
public sealed record TakeOccasionStep
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>Which time.</summary>
    [Id(2)]
    [JsonPropertyName("occasion")]
    public OccasionId Occasion { get; init; }

    /// <summary>What.</summary>
    [Id(3)]
    [JsonPropertyName("step")]
    public OccasionStep Step { get; init; }

    /// <summary>The person has said that they have reached the least age. It is not kept.</summary>
    [Id(4)]
    [JsonPropertyName("isOldEnough")]
    public bool IsOldEnough { get; init; }

    /// <summary>
    /// How well the person is known. The participant's own grain says it; what others say is not heard.
    /// </summary>
    [Id(5)]
    [JsonPropertyName("standing")]
    public Standing Standing { get; init; }

    /// <summary>A keyed hash of where the tap came from, as <see cref="AcceptPlace.Door"/>.</summary>
    [Id(6)]
    [JsonPropertyName("door")]
    public string? Door { get; init; }

    /// <summary>
    /// Which change was on the page that the yes was said on, by <see cref="TermsChange.AskedAtUtc"/>; null for none. A
    /// yes answers no change that came after the page.
    /// </summary>
    [Id(7)]
    [JsonPropertyName("seen")]
    public DateTimeOffset? Seen { get; init; }
}
