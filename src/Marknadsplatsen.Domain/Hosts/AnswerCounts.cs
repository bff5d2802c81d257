using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Hosts;

/// <summary>How an association has answered those who showed interest. Counts answers, never people.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AnswerCounts")]
public sealed record AnswerCounts
{
    /// <summary>Answered within the promised time, two working days (DOMAIN 4.1, principle 6).</summary>
    [Id(0)]
    [JsonPropertyName("onTime")]
    public int OnTime { get; init; }

    /// <summary>Not answered by then, so that a coordinator took over.</summary>
    [Id(1)]
    [JsonPropertyName("late")]
    public int Late { get; init; }
}
