using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>The list by date; what is new is told to some of those it is open to, once.</summary>
internal sealed class NewestFirst() : PlainPolicy("newest first", 5)
{
    public override double ListOrder(CityRun run, int assignment, int pair) => run.World.Postings[assignment].PostedAt;

    public override double? NextWaveAt(CityRun run, int assignment) => null;
}
