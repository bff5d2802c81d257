using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>
/// The product's messages with another order of the list, to see what the list alone could do: instead of the addition
/// of DOMAIN 6.4, ten points for what has had nobody new for a week.
/// </summary>
internal sealed class OurSpreadList() : OurPolicy("… and lists that spread")
{
    private const double Lifted = 10;

    public override double ListOrder(CityRun run, int assignment, int pair) =>
        (run.World.PairScore[pair] / 100.0)
        + (run.Now - run.Assignments[assignment].LastYesAt < 168 ? 0 : Lifted);
}
