using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>
/// How a person is followed up after one yes. It has no end: only the person ends it, and nothing else does, neither a
/// start nor a pause nor a leave (DOMAIN section 1 rows 67 and 68).
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.FollowUpPlan")]
public sealed record FollowUpPlan
{
    /// <summary>Which assignment it began with.</summary>
    [Id(0)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>Its title then.</summary>
    [Id(1)]
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>When the place became the person's.</summary>
    [Id(2)]
    [JsonPropertyName("fromUtc")]
    public DateTimeOffset FromUtc { get; init; }

    /// <summary>When the person is asked next; in the past while they have not answered.</summary>
    [Id(3)]
    [JsonPropertyName("dueAtUtc")]
    public DateTimeOffset DueAtUtc { get; init; }

    /// <summary>The latest answer; null before the first.</summary>
    [Id(4)]
    [JsonPropertyName("answer")]
    public FollowUpAnswer? Answer { get; init; }

    /// <summary>When it was given.</summary>
    [Id(5)]
    [JsonPropertyName("answeredAtUtc")]
    public DateTimeOffset? AnsweredAtUtc { get; init; }

    /// <summary>Since when the person wants to talk; null when they do not, or have talked.</summary>
    [Id(6)]
    [JsonPropertyName("talkSinceUtc")]
    public DateTimeOffset? TalkSinceUtc { get; init; }

    /// <summary>A coordinator has proposed to end it; the person has not answered.</summary>
    [Id(7)]
    [JsonPropertyName("endProposedAtUtc")]
    public DateTimeOffset? EndProposedAtUtc { get; init; }

    /// <summary>When the person ended it; null while it goes on.</summary>
    [Id(8)]
    [JsonPropertyName("endedAtUtc")]
    public DateTimeOffset? EndedAtUtc { get; init; }
}
