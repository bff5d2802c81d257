using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Talks;

/// <summary>
/// A conversation as one of those who take part may see it: only the messages that they wrote or got.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TalkView")]
public sealed record TalkView
{
    /// <summary>Oldest first.</summary>
    [Id(0)]
    [JsonPropertyName("messages")]
    public ImmutableArray<TalkMessage> Messages { get; init; } = [];

    /// <summary>Whether the reader may write now.</summary>
    [Id(1)]
    [JsonPropertyName("canWrite")]
    public bool CanWrite { get; init; }

    /// <summary>Whether older messages have left.</summary>
    [Id(2)]
    [JsonPropertyName("hasLost")]
    public bool HasLost { get; init; }

    /// <summary>Whether something waits for the reader's answer; for the person, whether something is new.</summary>
    [Id(3)]
    [JsonPropertyName("waits")]
    public bool Waits { get; init; }

    /// <summary>By when the other one answers what the person last wrote; null when nothing waits.</summary>
    [Id(4)]
    [JsonPropertyName("answerByUtc")]
    public DateTimeOffset? AnswerByUtc { get; init; }
}
