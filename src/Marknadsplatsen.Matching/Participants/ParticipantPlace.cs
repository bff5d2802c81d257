namespace Marknadsplatsen.Matching.Participants;

/// <summary>What the writer remembers of a participant beside the row.</summary>
/// <param name="Row">The row's number.</param>
/// <param name="Version">The version of the participant's record that the row shows.</param>
/// <param name="Known">The assignments the person has hidden or takes part in, or null when there are none.</param>
internal readonly record struct ParticipantPlace(int Row, long Version, KnownAssignments? Known);
