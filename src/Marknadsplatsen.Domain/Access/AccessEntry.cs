using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Access;

/// <summary>A note with its time. Looks of the same person at the same thing within an hour are one entry.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AccessEntry")]
public sealed record AccessEntry
{
    /// <summary>When it was first.</summary>
    [Id(0)]
    [JsonPropertyName("atUtc")]
    public DateTimeOffset AtUtc { get; init; }

    /// <summary>Who did what.</summary>
    [Id(1)]
    [JsonPropertyName("note")]
    public required AccessNote Note { get; init; }
}
