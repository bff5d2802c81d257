using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Web.Start;

/// <summary>A place that is open for all today.</summary>
/// <param name="Card">Which.</param>
/// <param name="Hours">From when to when.</param>
internal sealed record OpenPlace(AssignmentCard Card, Occasion Hours);
