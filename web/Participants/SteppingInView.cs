using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Web.Participants;

/// <summary>An assignment at which the person comes once instead of somebody else.</summary>
/// <param name="Assignment">Which.</param>
/// <param name="Title">What it is.</param>
/// <param name="Days">When, in words.</param>
/// <param name="IsAsked">Something has changed, and the person is asked whether it still suits.</param>
public sealed record SteppingInView(
    AssignmentId Assignment, string Title, IReadOnlyList<string> Days, bool IsAsked);
