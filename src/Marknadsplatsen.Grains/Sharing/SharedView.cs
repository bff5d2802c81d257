using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;

namespace Marknadsplatsen.Grains.Sharing;

/// <summary>A share card that lasts, and the record it shows a part of.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SharedView")]
public sealed record SharedView
{
    /// <summary>What is shared, with whom and until when.</summary>
    [Id(0)]
    [JsonPropertyName("grant")]
    public required ShareGrant Grant { get; init; }

    /// <summary>The person; of it only what the card names may be shown.</summary>
    [Id(1)]
    [JsonPropertyName("state")]
    public required ParticipantState State { get; init; }
}
