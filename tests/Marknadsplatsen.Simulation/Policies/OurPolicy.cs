using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>What the product does.</summary>
internal class OurPolicy(string name = "Marknadsplatsen") : BudgetPolicy
{
    public override string Name => name;

    protected override IEnumerable<DispatchPush> Choose(
        CityRun run,
        DispatchNeed need,
        ReadOnlySpan<DispatchCandidate> candidates) => DispatchWave.Next(need, candidates, run.Instant);
}
