using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Dispatch;

namespace Marknadsplatsen.Domain.Notices;

/// <summary>What a wave has to know of a person: facts about our messages, nothing that the person did.</summary>
/// <param name="MayBeTold">Whether a message is left and none was sent today.</param>
/// <param name="Budget">Messages left.</param>
/// <param name="WaitingSinceUtc">Our last message to them, or when they began to use the marketplace.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.NoticeStanding")]
public sealed record NoticeStanding(
    [property: Id(0), JsonPropertyName("mayBeTold")] bool MayBeTold,
    [property: Id(1), JsonPropertyName("budget")] PushBudget Budget,
    [property: Id(2), JsonPropertyName("waitingSinceUtc")] DateTimeOffset WaitingSinceUtc);
