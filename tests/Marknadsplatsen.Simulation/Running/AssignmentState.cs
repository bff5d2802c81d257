using Marknadsplatsen.Domain.Dispatch;

namespace Marknadsplatsen.Simulation.Running;

/// <summary>One assignment as time goes.</summary>
internal struct AssignmentState
{
    public int Taken;
    public int Held;
    public bool IsOpen;
    public bool WaitsForPlace;
    public double LastWaveAt;
    public double LastYesAt;
    public List<(int Person, UnansweredPush Push)> Unanswered;
    public Queue<(int Person, int Pair)> Waiting;
}
