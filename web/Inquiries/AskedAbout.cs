using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>What somebody asks about, or tells of.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Title">Its title.</param>
/// <param name="Person">Whose match it is; null for whoever does not say who they are.</param>
internal sealed record AskedAbout(AssignmentId Assignment, string Title, ParticipantId? Person);
