using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Hosts;

/// <summary>What one assignment has told its association about answers.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ToldAnswers")]
public sealed record ToldAnswers
{
    /// <summary>The version of the assignment's record; an older one is ignored.</summary>
    [Id(0)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>The counts.</summary>
    [Id(1)]
    [JsonPropertyName("counts")]
    public AnswerCounts Counts { get; init; } = new();

    /// <summary>By when the first promised answer is due; null when none is.</summary>
    [Id(2)]
    [JsonPropertyName("nextPromiseAtUtc")]
    public DateTimeOffset? NextPromiseAtUtc { get; init; }
}
