using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.Start;

/// <summary>An assignment that is open one evening soon.</summary>
/// <param name="Card">Which.</param>
/// <param name="Session">The time of that evening.</param>
/// <param name="DaysAhead">0 is tonight.</param>
internal sealed record EveningOpening(AssignmentCard Card, Session Session, int DaysAhead);
