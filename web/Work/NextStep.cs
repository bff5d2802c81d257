using AssignmentCard = Marknadsplatsen.Domain.Catalog.AssignmentCard;

namespace Marknadsplatsen.Web.Work;

/// <summary>Something open that may come next, and why it is shown.</summary>
/// <param name="Card">What.</param>
/// <param name="Reason">Why.</param>
public sealed record NextStep(AssignmentCard Card, NextStepReason Reason);
