using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>Somebody an assignment fits.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Score">0 to 100 in whole hundredths, to the last digit the model's own.</param>
public readonly record struct ParticipantMatch(ParticipantId Participant, double Score);
