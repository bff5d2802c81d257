using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Simulation.Running;
using Marknadsplatsen.Simulation.World;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>
/// What marketplaces usually do: once a day each assignment tells some people for each place left, without counting how
/// much anybody has been told already.
/// </summary>
/// <param name="name">What it is called in the table.</param>
/// <param name="perPlace">People told for each place left, each wave.</param>
internal abstract class PlainPolicy(string name, int perPlace) : Policy
{
    private readonly PriorityQueue<int, (double Order, int Pair)> best = new();

    public override string Name => name;

    public override void Wave(CityRun run, int assignment, List<DispatchPush> pushes)
    {
        var count = CountOf(run, assignment, perPlace);
        if (count == 0)
        {
            return;
        }

        best.Clear();
        var hours = run.World.Assignments[assignment].HoursMin;
        ref readonly var posting = ref run.World.Postings[assignment];
        for (var pair = posting.PairsFrom; pair < posting.PairsTo; pair++)
        {
            if (pushes.Count == count)
            {
                break;
            }

            if (!run.MayBeTold(pair, run.World.PairPerson[pair], hours))
            {
                continue;
            }

            if (HasOrder)
            {
                Keep(pair, PushOrder(run, assignment, pair), count);
            }
            else
            {
                pushes.Add(new DispatchPush(pair, 0));
            }
        }

        while (best.TryDequeue(out var pair, out _))
        {
            pushes.Add(new DispatchPush(pair, 0));
        }
    }

    public override double? NextWaveAt(CityRun run, int assignment) => run.Assignments[assignment].LastWaveAt + 48;

    protected virtual int CountOf(CityRun run, int assignment, int each) => each * run.Free(assignment);

    /// <summary>Whether people are told in another order than the best fit first.</summary>
    protected virtual bool HasOrder => true;

    protected virtual double PushOrder(CityRun run, int assignment, int pair) =>
        run.World.Chance.Of(Luck.Order, run.World.PairPerson[pair], assignment);

    /// <summary>Keeps the pair when it is among the best so far.</summary>
    private void Keep(int pair, double order, int count)
    {
        if (best.Count < count)
        {
            best.Enqueue(pair, (order, -pair));
        }
        else if (best.TryPeek(out _, out var worst) && worst.CompareTo((order, -pair)) < 0)
        {
            best.DequeueEnqueue(pair, (order, -pair));
        }
    }

    protected static double Score(CityRun run, int pair) => run.World.PairScore[pair] / 100.0;
}
