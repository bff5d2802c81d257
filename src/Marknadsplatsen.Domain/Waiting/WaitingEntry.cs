using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>Everything that waits in one record: the latest whole value. Kept in memory only.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.WaitingEntry")]
public sealed record WaitingEntry
{
    /// <summary>Names the record.</summary>
    [Id(0)]
    [JsonPropertyName("source")]
    public required string Source { get; init; }

    /// <summary>The record's version.</summary>
    [Id(1)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>Whose record it is, so that their own pages find it; null when it is nobody's.</summary>
    [Id(2)]
    [JsonPropertyName("person")]
    public ParticipantId? Person { get; init; }

    /// <summary>What waits; empty when nothing does.</summary>
    [Id(3)]
    [JsonPropertyName("items")]
    public ImmutableArray<WaitingItem> Items { get; init; } = [];

    /// <summary>Who is there for the person; null when nobody is, and for every other sort of record.</summary>
    [Id(4)]
    [JsonPropertyName("case")]
    public SupportCase? Case { get; init; }
}
