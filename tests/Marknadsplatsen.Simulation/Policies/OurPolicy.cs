using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>What the product does. How people answer an association is not counted, so it is as unknown here.</summary>
internal class OurPolicy(string name = "Marknadsplatsen") : BudgetPolicy
{
    public override string Name => name;

    protected override IEnumerable<DispatchPush> Choose(
        CityRun run,
        DispatchNeed need,
        ReadOnlySpan<DispatchCandidate> candidates) => DispatchWave.Next(need, candidates, run.Instant);

    protected override AssociationResponse ResponseOf(CityRun run, int association) => default;
}
