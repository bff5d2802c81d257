using Marknadsplatsen.Domain.Dispatch;

namespace Marknadsplatsen.Simulation.Running;

/// <summary>One association as time goes.</summary>
internal struct AssociationState
{
    public double LastNewPersonAt;
    public AssociationResponse Response;
    public int ShownInWindow;
}
