using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>What is new is told to everybody it is open to; the list by date.</summary>
internal sealed class EveryoneAtOnce() : PlainPolicy("everyone at once", 1)
{
    public override double ListOrder(CityRun run, int assignment, int pair) => run.World.Postings[assignment].PostedAt;

    public override double? NextWaveAt(CityRun run, int assignment) => null;

    protected override bool HasOrder => false;

    protected override int CountOf(CityRun run, int assignment, int each) => int.MaxValue;
}
