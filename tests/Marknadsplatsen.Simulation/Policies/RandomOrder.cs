using Marknadsplatsen.Simulation.Running;
using Marknadsplatsen.Simulation.World;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>The list and the messages by lot.</summary>
internal sealed class RandomOrder() : PlainPolicy("random", 1)
{
    public override double ListOrder(CityRun run, int assignment, int pair) =>
        run.World.Chance.Of(Luck.Order, run.World.PairPerson[pair], ((long)run.Today << 32) + assignment);
}
