using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>One wave about one assignment: who was told, and when.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DispatchedWave")]
public sealed record DispatchedWave
{
    /// <summary>From 1, in the order of the waves.</summary>
    [Id(0)]
    [JsonPropertyName("number")]
    public long Number { get; init; }

    /// <summary>When.</summary>
    [Id(1)]
    [JsonPropertyName("atUtc")]
    public DateTimeOffset AtUtc { get; init; }

    /// <summary>Yeses expected from all of them together, 0 or more. No chance of one person is kept.</summary>
    [Id(2)]
    [JsonPropertyName("expected")]
    public double Expected { get; init; }

    /// <summary>Who, in the order of the wave.</summary>
    [Id(3)]
    [JsonPropertyName("told")]
    public ImmutableArray<ParticipantId> Told { get; init; } = [];
}
