using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>
/// What the coordinators call a person whose support they are there for: the same over all assignments, and no way back
/// to the person's id.
/// </summary>
public static class SupportName
{
    // Hashed as if support were an assignment, so that the name says nothing about those of real ones.
    private static readonly AssignmentId Support = new("support");

    /// <summary>A short name, such as "47K".</summary>
    public static string Of(ParticipantId participant) => Pseudonyms.Of(Support, participant);

    /// <summary>Finds the person again from a page, without their id in it.</summary>
    public static string ReferenceOf(ParticipantId participant) => Pseudonyms.ReferenceOf(Support, participant);
}
