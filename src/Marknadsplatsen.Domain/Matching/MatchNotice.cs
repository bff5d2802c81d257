using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>An assignment was published, or has places again, and fits some people. One message per web node.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MatchNotice")]
public sealed record MatchNotice
{
    /// <summary>The assignment.</summary>
    [Id(0)]
    [JsonPropertyName("card")]
    public required AssignmentCard Card { get; init; }

    /// <summary>Those it fits well enough to be told, at most 20,000, best first.</summary>
    [Id(1)]
    [JsonPropertyName("participants")]
    public ImmutableArray<ParticipantId> Participants { get; init; } = [];

    /// <summary>Whether it was just published, so that a person who has answered nothing hears of it too.</summary>
    [Id(2)]
    [JsonPropertyName("isNew")]
    public bool IsNew { get; init; }

    /// <summary>People named in one notice: chosen, more than the pages one node has open.</summary>
    public const int ParticipantCountMax = 20_000;
}
