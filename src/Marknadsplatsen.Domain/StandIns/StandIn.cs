using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>
/// A person comes once, on an occasion that somebody else has freed. Stored in the assignment's record.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.StandIn")]
public sealed record StandIn
{
    /// <summary>Who.</summary>
    [Id(0)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>Which time.</summary>
    [Id(1)]
    [JsonPropertyName("occasion")]
    public OccasionId Occasion { get; init; }

    /// <summary>When the person said so.</summary>
    [Id(2)]
    [JsonPropertyName("atUtc")]
    public DateTimeOffset AtUtc { get; init; }

    /// <summary>Nobody had confirmed the person then.</summary>
    [Id(3)]
    [JsonPropertyName("isUnconfirmed")]
    public bool IsUnconfirmed { get; init; }

    /// <summary>What has changed since the person said so, until they say whether it still suits; else null.</summary>
    [Id(4)]
    [JsonPropertyName("change")]
    public TermsChange? Change { get; init; }
}
