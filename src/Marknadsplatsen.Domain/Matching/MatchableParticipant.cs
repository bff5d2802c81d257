using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>The latest whole value of a participant that the matcher needs.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MatchableParticipant")]
public sealed record MatchableParticipant
{
    /// <summary>Who.</summary>
    [Id(0)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>The version of the participant's record; an older value never replaces a newer.</summary>
    [Id(1)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>The answers.</summary>
    [Id(2)]
    [JsonPropertyName("profile")]
    public required MatchProfile Profile { get; init; }

    /// <summary>How many of the six questions have an answer.</summary>
    [Id(3)]
    [JsonPropertyName("answeredCount")]
    public int AnsweredCount { get; init; }

    /// <summary>The least hours a week already accepted, unpaid kinds only.</summary>
    [Id(4)]
    [JsonPropertyName("acceptedHours")]
    public int AcceptedHours { get; init; }

    /// <summary>Never shown.</summary>
    [Id(5)]
    [JsonPropertyName("hidden")]
    public ImmutableArray<AssignmentId> Hidden { get; init; } = [];

    /// <summary>In a relation with, now or before, so not told about again.</summary>
    [Id(6)]
    [JsonPropertyName("engaged")]
    public ImmutableArray<AssignmentId> Engaged { get; init; } = [];
}
