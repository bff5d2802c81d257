using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>Somebody an assignment fits, with what their place in the order is decided by.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Score">0 to 100 in whole hundredths.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.FittingParticipant")]
public readonly record struct FittingParticipant(
    [property: Id(0), JsonPropertyName("participant")] ParticipantId Participant,
    [property: Id(1), JsonPropertyName("score")] double Score);
