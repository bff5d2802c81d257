using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>
/// Need and fit in balance with two messages a week for each person, and nothing else: no spreading of attention in
/// time, no lower bar near the end, no waves for the last places.
/// </summary>
internal sealed class BalanceWithBudget : BudgetPolicy
{
    public override string Name => "balance with budget";

    public override double? NextWaveAt(CityRun run, int assignment) => run.Assignments[assignment].LastWaveAt + 24;

    protected override IEnumerable<DispatchPush> Choose(
        CityRun run,
        DispatchNeed need,
        ReadOnlySpan<DispatchCandidate> candidates)
    {
        var worth = need.Worth(run.Instant);
        var valued = new List<(double Value, DispatchPush Push)>();
        foreach (var candidate in candidates)
        {
            var chance = AcceptanceChance.Of(candidate.Fit, need.Response);
            if (chance * worth >= candidate.Budget.ValueMin(run.Instant))
            {
                valued.Add((chance * worth, new DispatchPush(candidate.Row, chance)));
            }
        }

        var wanted = need.PlacesLeft - need.InFlight;
        var pushes = new List<DispatchPush>();
        foreach (var (_, push) in valued.OrderByDescending(each => each.Value).ThenBy(each => each.Push.Row))
        {
            if (wanted <= 0)
            {
                break;
            }

            wanted -= push.Chance;
            pushes.Add(push);
        }

        return pushes;
    }
}
