using Marknadsplatsen.Domain.Dispatch;

namespace Marknadsplatsen.Simulation.Running;

/// <summary>One person as time goes.</summary>
internal struct PersonState
{
    public PushBudget Budget;
    /// <summary>Before this hour no whole message is left, or today's has been sent.</summary>
    public double NoPushBefore;
    public bool IsMuted;
    public double Tiredness;
    public double TiredAt;
    public int Active;
    public int AcceptedHours;
    public int VisitsDone;
    public int PairsSeen;
    public List<(int Pair, int Assignment)> Open;
}
