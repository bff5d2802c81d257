using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Acting;

/// <summary>What coordinators have done for one person.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ActingState")]
public sealed record ActingState
{
    /// <summary>For whom.</summary>
    [Id(0)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>Oldest first; at most <see cref="ActingRules.TurnCountMax"/>, one of them open at most.</summary>
    [Id(1)]
    [JsonPropertyName("turns")]
    public ImmutableArray<ActingTurn> Turns { get; init; } = [];

    /// <summary>Up to when the person has seen what was done.</summary>
    [Id(2)]
    [JsonPropertyName("seenAtUtc")]
    public DateTimeOffset? SeenAtUtc { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(3)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
