using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Web.Participants;

/// <summary>An assignment the person has saved or hidden.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">Its title; null when it is no longer open.</param>
/// <param name="When">When it is; null when it is no longer open.</param>
public sealed record KnownAssignment(AssignmentId Id, string? Title, string? When);
