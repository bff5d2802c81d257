using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>
/// What the product would do if it knew every person's real chance of a yes: an upper mark for the estimate, which no
/// product can have. The lists are the product's own.
/// </summary>
internal sealed class KnownChances : BudgetPolicy
{
    private static readonly AssociationResponse Neutral = new(0, 0);

    private const double FitMax = 3;

    private double leastPull;

    public override string Name => "chances known";

    protected override IEnumerable<DispatchPush> Choose(
        CityRun run,
        DispatchNeed need,
        ReadOnlySpan<DispatchCandidate> candidates) => DispatchWave.Next(need, candidates, run.Instant);

    /// <summary>The score says nothing about the real chance, so everybody is looked at.</summary>
    protected override double LeastFit(CityRun run, DispatchNeed need)
    {
        leastPull = Math.Log(AcceptanceChance.Of(DispatchWave.LeastFit(need, run.Instant), Neutral));
        return double.NegativeInfinity;
    }

    /// <summary>The fit at which the estimate is the truth. A chance is never above e to the pull.</summary>
    protected override double? FitOf(CityRun run, int pair, int person) =>
        run.World.PairPull[pair] < leastPull
            ? null
            : Math.Min(FitMax, AcceptanceChance.LeastFit(run.Temper.TrueChance(pair, person), Neutral));

    protected override AssociationResponse ResponseOf(CityRun run, int association) => Neutral;
}
