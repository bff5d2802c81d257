namespace Marknadsplatsen.Simulation.World;

/// <summary>Works out once, for all policies, who could see what and how well it fits.</summary>
internal sealed class PairMaker(
    LeanScorer scorer,
    LeanPerson[] people,
    LeanAssignment[] assignments,
    Pull pull)
{
    public (int[] Person, ushort[] Score, float[] Pull, (int Pair, int Assignment)[][] Of) Make(Posting[] postings)
    {
        var (person, score, pulls) = (new List<int>(), new List<ushort>(), new List<float>());
        var of = new List<(int, int)>[people.Length];
        for (var each = 0; each < of.Length; each++)
        {
            of[each] = [];
        }

        var (keys, fitting) = (new int[people.Length], new int[people.Length]);
        for (var assignment = 0; assignment < postings.Length; assignment++)
        {
            var count = Fitting(assignment, keys, fitting);
            Array.Sort(keys, fitting, 0, count);
            postings[assignment].PairsFrom = person.Count;
            for (var at = 0; at < count; at++)
            {
                of[fitting[at]].Add((person.Count, assignment));
                person.Add(fitting[at]);
                score.Add((ushort)-keys[at]);
                pulls.Add((float)pull.Of(fitting[at], assignment));
            }

            postings[assignment].PairsTo = person.Count;
        }

        return ([.. person], [.. score], [.. pulls], [.. of.Select(list => list.ToArray())]);
    }

    private int Fitting(int assignment, int[] keys, int[] fitting)
    {
        var count = 0;
        ref readonly var about = ref assignments[assignment];
        for (var each = 0; each < people.Length; each++)
        {
            if (scorer.IsEligible(people[each], about))
            {
                keys[count] = -(int)Math.Round(100 * scorer.Score(people[each], about));
                fitting[count++] = each;
            }
        }

        return count;
    }
}
