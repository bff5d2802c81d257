using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Simulation.Running;
using Marknadsplatsen.Simulation.World;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>The product's own order of lists, its budget and its need; who of the candidates is told differs.</summary>
internal abstract class BudgetPolicy : Policy
{
    /// <summary>A few seconds, so that a message that is just saved is surely whole.</summary>
    private const double AfterRounding = 0.001;

    private readonly List<DispatchCandidate> candidates = [];
    private readonly List<UnansweredPush> unanswered = [];

    public override double ListOrder(CityRun run, int assignment, int pair) =>
        (run.World.PairScore[pair] / 100.0)
        + (run.Now - run.Assignments[assignment].LastYesAt < 24 * MatchRules.SpreadDays ? 0 : MatchRules.SpreadPoints);

    public override void Wave(CityRun run, int assignment, List<DispatchPush> pushes)
    {
        var need = NeedOf(run, assignment);
        Gather(run, assignment, LeastFit(run, need));
        pushes.AddRange(Choose(run, need, CollectionsMarshal.AsSpan(candidates)));
    }

    public override double? NextWaveAt(CityRun run, int assignment) => CityWorld.Hours(
        NeedOf(run, assignment).NextWaveAt(CityWorld.Instant(run.Assignments[assignment].LastWaveAt)));

    public override PushBudget Spend(PushBudget budget, DateTimeOffset now) => budget.Spend(now);

    /// <summary>At most one message a day, and none without a whole one left.</summary>
    public override double NoPushBefore(PushBudget budget, double now)
    {
        var missing = Math.Max(0, 1 - budget.TokensAt(CityWorld.Instant(now)));
        var saved = now + (missing * 168 / DispatchRules.TokensPerWeek) + AfterRounding;
        return Math.Max(saved, Math.Floor((now / 24) + 1) * 24);
    }

    protected abstract IEnumerable<DispatchPush> Choose(
        CityRun run,
        DispatchNeed need,
        ReadOnlySpan<DispatchCandidate> candidates);

    protected virtual double LeastFit(CityRun run, DispatchNeed need) => DispatchWave.LeastFit(need, run.Instant);

    /// <summary>How well the pair fits, as far as the policy knows; null when it need not be weighed.</summary>
    protected virtual double? FitOf(CityRun run, int pair, int person) =>
        AcceptanceChance.FitOf(run.World.PairScore[pair] / 100.0);

    protected virtual AssociationResponse ResponseOf(CityRun run, int association) =>
        run.Associations[association].Response;

    protected DispatchNeed NeedOf(CityRun run, int assignment)
    {
        ref readonly var posting = ref run.World.Postings[assignment];
        ref readonly var state = ref run.Assignments[assignment];
        unanswered.Clear();
        foreach (var (_, push) in state.Unanswered)
        {
            unanswered.Add(push);
        }

        var lastNew = run.Associations[posting.Association].LastNewPersonAt;
        return new DispatchNeed
        {
            PlacesLeft = run.Free(assignment),
            Yeses = state.Taken + state.Held,
            PublishedAtUtc = CityWorld.Instant(posting.PostedAt),
            EndsAtUtc = CityWorld.Instant(posting.EndsAt),
            InFlight = UnansweredPush.Expected(CollectionsMarshal.AsSpan(unanswered), run.Instant),
            Response = ResponseOf(run, posting.Association),
            AssociationLastNewPersonAtUtc = double.IsNaN(lastNew) ? null : CityWorld.Instant(lastNew),
        };
    }

    private void Gather(CityRun run, int assignment, double leastFit)
    {
        candidates.Clear();
        ref readonly var posting = ref run.World.Postings[assignment];
        var hours = run.World.Assignments[assignment].HoursMin;
        var leastScore = leastFit * 10_000;
        for (var pair = posting.PairsFrom; pair < posting.PairsTo; pair++)
        {
            if (candidates.Count == DispatchRules.CandidateCountMax || run.World.PairScore[pair] < leastScore)
            {
                break;
            }

            var person = run.World.PairPerson[pair];
            ref readonly var state = ref run.People[person];
            if (run.Now < state.NoPushBefore || !run.MayBeTold(pair, person, hours))
            {
                continue;
            }

            if (FitOf(run, pair, person) is { } fit)
            {
                candidates.Add(new DispatchCandidate(
                    pair, fit, state.Budget, state.Budget.LastPushAtUtc ?? CityWorld.Start));
            }
        }
    }
}
