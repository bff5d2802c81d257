using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>The best fit first, in the list and among those told.</summary>
internal sealed class FitOnly() : PlainPolicy("fit only", 1)
{
    public override double ListOrder(CityRun run, int assignment, int pair) => Score(run, pair);

    protected override bool HasOrder => false;
}
