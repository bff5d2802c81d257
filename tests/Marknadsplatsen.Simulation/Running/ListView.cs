using System.Runtime.InteropServices;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Simulation.Policies;
using Marknadsplatsen.Simulation.World;

namespace Marknadsplatsen.Simulation.Running;

/// <summary>The list as a person meets it: what is open and fits, in the policy's order, from the top.</summary>
internal sealed class ListView(CityRun run, Policy policy)
{
    private const int LooksMax = 2 * MatchRules.ListLengthDefault;

    private readonly List<(int Pair, int Assignment)> looked = [];
    private readonly List<Ranked> ranked = [];

    /// <summary>What the person looks at on this visit, from the top.</summary>
    public IReadOnlyList<(int Pair, int Assignment)> Looked(int person)
    {
        Rank(person);
        var visit = run.People[person].VisitsDone;
        var looks = 1;
        while (looks < LooksMax && run.World.Chance.Of(Luck.Look, person, (visit * LooksMax) + looks)
            < run.World.Parameters.LooksFurther)
        {
            looks++;
        }

        Take(person, looks <= MatchRules.ListLengthDefault ? MatchRules.ListLengthDefault : LooksMax);
        foreach (var (_, assignment) in looked)
        {
            var association = run.World.Postings[assignment].Association;
            run.Exposure.Shown(association);
            run.Measures.Shown(association, run.Now);
        }

        return looked.Count <= looks ? looked : looked.GetRange(0, looks);
    }

    private void Rank(int person)
    {
        ref var state = ref run.People[person];
        var all = run.World.PairsOf[person];
        while (state.PairsSeen < all.Length && run.World.Postings[all[state.PairsSeen].Assignment].PostedAt <= run.Now)
        {
            state.Open.Add(all[state.PairsSeen++]);
        }

        ranked.Clear();
        var kept = 0;
        for (var at = 0; at < state.Open.Count; at++)
        {
            var (pair, assignment) = state.Open[at];
            if (!run.Assignments[assignment].IsOpen || (run.Marks[pair] & ~PairMarks.Told) != 0)
            {
                continue;
            }

            state.Open[kept++] = (pair, assignment);
            if (run.Free(assignment) > 0 && run.HasHoursFor(person, run.World.Assignments[assignment].HoursMin))
            {
                ranked.Add(new Ranked(policy.ListOrder(run, assignment, pair), pair, assignment));
            }
        }

        state.Open.RemoveRange(kept, state.Open.Count - kept);
    }

    /// <summary>The first ones, at most two of an association in each six.</summary>
    private void Take(int person, int count)
    {
        looked.Clear();
        while (looked.Count < count && ranked.Count > 0)
        {
            var first = 0;
            var rows = CollectionsMarshal.AsSpan(ranked);
            for (var at = 1; at < rows.Length; at++)
            {
                first = ComesBefore(person, rows[at], rows[first]) ? at : first;
            }

            var (_, pair, assignment) = rows[first];
            ranked[first] = ranked[^1];
            ranked.RemoveAt(ranked.Count - 1);
            if (OfSameAssociation(assignment) < MatchRules.PerAssociationMax)
            {
                looked.Add((pair, assignment));
            }
        }
    }

    private bool ComesBefore(int person, in Ranked one, in Ranked other)
    {
        if (one.Order != other.Order)
        {
            return one.Order > other.Order;
        }

        var (tie, otherTie) = (TieOf(person, one.Assignment), TieOf(person, other.Assignment));
        return tie != otherTie ? tie < otherTie : one.Assignment < other.Assignment;
    }

    /// <summary>Ties are the person's own and lasting, by association, as in the product (DOMAIN 6.4).</summary>
    private double TieOf(int person, int assignment) =>
        run.World.Chance.Of(Luck.Order, person, run.World.Postings[assignment].Association);

    private int OfSameAssociation(int assignment)
    {
        var page = looked.Count - (looked.Count % MatchRules.ListLengthDefault);
        var count = 0;
        for (var at = page; at < looked.Count; at++)
        {
            count += run.World.Postings[looked[at].Assignment].Association
                == run.World.Postings[assignment].Association ? 1 : 0;
        }

        return count;
    }

    private readonly record struct Ranked(double Order, int Pair, int Assignment);
}
