using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// A person brings somebody, somebody more, or nobody any more. No name is asked for (DOMAIN row 109).
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.BringGuests")]
public sealed record BringGuests
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Who.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>How many; more than <see cref="AssignmentDetails.GuestCountMax"/> counts as that many.</summary>
    [Id(2)]
    [JsonPropertyName("guests")]
    public int Guests { get; init; }
}
