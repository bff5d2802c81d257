using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Web.Associations;

/// <summary>Somebody wonders whether the place offers something; never who.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Title">Its title.</param>
/// <param name="Quality">What.</param>
/// <param name="Name">What, in the city's words.</param>
public sealed record QuestionRow(AssignmentId Assignment, string Title, QualityId Quality, string Name);
