using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Web.Weeks;

/// <summary>Something in a person's week.</summary>
/// <param name="Assignment">Which.</param>
/// <param name="Details">What it is, and when.</param>
/// <param name="Session">The session with the person's place, when it has places of its own.</param>
/// <param name="How">Whether the person has a place.</param>
internal sealed record Commitment(
    AssignmentId Assignment,
    AssignmentDetails Details,
    SessionId? Session,
    CommitmentKind How);
