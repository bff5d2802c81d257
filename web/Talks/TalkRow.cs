using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Web.Talks;

/// <summary>One conversation in a person's list.</summary>
/// <param name="Assignment">About what.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsNew">Something has come that the person has not opened.</param>
/// <param name="IsOver">The engagement is over: it can be read, and nothing be written.</param>
public sealed record TalkRow(AssignmentId Assignment, string Title, bool IsNew, bool IsOver);
