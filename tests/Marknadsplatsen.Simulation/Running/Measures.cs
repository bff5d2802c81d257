using Marknadsplatsen.Simulation.World;

namespace Marknadsplatsen.Simulation.Running;

/// <summary>
/// What is counted while a city runs. Assignments count when they were posted after the warm-up and ended within the
/// time; people and associations from the end of the warm-up.
/// </summary>
internal sealed class Measures(CityWorld world)
{
    private const int BlockWeeks = 4;

    private readonly double warmUp = world.Parameters.WarmUpWeeks * 168.0;
    private readonly double[] firstAt = Filled(world.Postings.Length);
    private readonly double[] fullAt = Filled(world.Postings.Length);
    private readonly int[] taken = new int[world.Postings.Length];
    private readonly int[] lastWeekWithOne = Enumerable.Repeat(-1, world.Postings.Length).ToArray();
    private readonly HashSet<(int Association, int Block)> blocksWithOne = [];
    private readonly long[] shownOf = new long[world.Parameters.Associations];
    private readonly int[] acceptedBy = new int[world.People.Length];
    private readonly int[] toldTo = new int[world.People.Length];
    private readonly int[] toldThisWeek = new int[world.People.Length];
    private readonly List<int> toldInWeek = [];
    private int week;
    private long tellings;
    private long tellingsAccepted;
    private long weeksWithOne;

    public void Shown(int association, double now)
    {
        if (now >= warmUp)
        {
            shownOf[association]++;
        }
    }

    public void Told(int person, int assignment, double now)
    {
        Turn(now);
        if (now >= warmUp)
        {
            toldThisWeek[person]++;
            toldTo[person]++;
            tellings++;
            shownOf[world.Postings[assignment].Association]++;
        }
    }

    public void Taken(int person, int assignment, int takenNow, bool wasTold, double now)
    {
        taken[assignment] = takenNow;
        firstAt[assignment] = double.IsNaN(firstAt[assignment]) ? now : firstAt[assignment];
        fullAt[assignment] = takenNow == world.Postings[assignment].Places ? now : double.NaN;
        if (now < warmUp)
        {
            return;
        }

        acceptedBy[person]++;
        tellingsAccepted += wasTold ? 1 : 0;
        var inWeek = (int)(now / 168);
        weeksWithOne += lastWeekWithOne[assignment] == inWeek ? 0 : 1;
        lastWeekWithOne[assignment] = inWeek;
        blocksWithOne.Add((world.Postings[assignment].Association, BlockOf(now)));
    }

    public void End() => Turn(world.Parameters.Hours);

    public Figures ToFigures(PersonState[] people)
    {
        var counted = Enumerable.Range(0, taken.Length).Where(each => world.Postings[each].IsCounted).ToArray();
        var weeks = world.Parameters.Weeks - world.Parameters.WarmUpWeeks;
        var musts = world.Profiles.Select(profile => profile.MustHave.Length).ToArray();
        toldInWeek.Sort();
        return new Figures
        {
            Fill = 100.0 * counted.Sum(each => taken[each]) / counted.Sum(each => world.Postings[each].Places),
            WithOne = 100.0 * counted.Count(each => taken[each] > 0) / counted.Length,
            AssociationsWithNew = 100 * ShareOfBlocksWithOne(),
            WithConnectionPerWeek = (double)weeksWithOne / weeks,
            FirstMedianHours = Median(counted, firstAt),
            FullMedianHours = Median(counted, fullAt),
            FullShare = 100.0 * counted.Count(each => !double.IsNaN(fullAt[each])) / counted.Length,
            GiniOfExposure = Gini(ShownPerPlace()),
            GiniOfPeople = Gini([.. acceptedBy.Select(count => (double)count)]),
            PushesPerWeek = (double)tellings / people.Length / weeks,
            PushesPerWeekP95 = toldInWeek.Count == 0 ? 0 : toldInWeek[(int)(toldInWeek.Count * 0.95)],
            AcceptedPerPush = tellings == 0 ? 0 : 100.0 * tellingsAccepted / tellings,
            Muted = 100.0 * people.Count(person => person.IsMuted) / people.Length,
            ManyMustsRatio = 100 * AcceptedPerPerson(musts, count => count >= 3)
                / AcceptedPerPerson(musts, count => count == 0),
            AcceptedWithManyMusts = AcceptedPerPerson(musts, count => count >= 3),
        };
    }

    private int BlockOf(double now) => (int)((now - warmUp) / (BlockWeeks * 168));

    private void Turn(double now)
    {
        for (; week < (int)(now / 168); week++)
        {
            if (week >= world.Parameters.WarmUpWeeks)
            {
                toldInWeek.AddRange(toldThisWeek);
            }

            Array.Clear(toldThisWeek);
        }
    }

    /// <summary>Of the associations that had something open in a block of four weeks.</summary>
    private double ShareOfBlocksWithOne()
    {
        var withOpen = new HashSet<(int, int)>();
        var blocks = (world.Parameters.Weeks - world.Parameters.WarmUpWeeks) / BlockWeeks;
        foreach (var posting in world.Postings)
        {
            var last = Math.Min(blocks - 1, BlockOf(posting.EndsAt));
            for (var block = Math.Max(0, BlockOf(Math.Max(warmUp, posting.PostedAt))); block <= last; block++)
            {
                withOpen.Add((posting.Association, block));
            }
        }

        return (double)withOpen.Count(blocksWithOne.Contains) / withOpen.Count;
    }

    private double[] ShownPerPlace()
    {
        var places = new int[shownOf.Length];
        foreach (var posting in world.Postings)
        {
            places[posting.Association] += posting.Places;
        }

        return [.. shownOf.Zip(places).Where(each => each.Second > 0)
            .Select(each => (double)each.First / each.Second)];
    }

    private double AcceptedPerPerson(int[] musts, Func<int, bool> counts)
    {
        var people = Enumerable.Range(0, musts.Length).Where(person => counts(musts[person])).ToArray();
        return people.Length == 0 ? double.NaN : people.Average(person => (double)acceptedBy[person]);
    }

    /// <summary>Of those that came so far; hours from the posting.</summary>
    private double Median(int[] counted, double[] at)
    {
        var hours = counted.Where(each => !double.IsNaN(at[each]))
            .Select(each => at[each] - world.Postings[each].PostedAt).Order().ToArray();
        return hours.Length == 0 ? double.NaN : hours[hours.Length / 2];
    }

    private static double Gini(double[] values)
    {
        Array.Sort(values);
        var (weighted, sum) = (0.0, 0.0);
        for (var at = 0; at < values.Length; at++)
        {
            weighted += (2.0 * (at + 1) - values.Length - 1) * values[at];
            sum += values[at];
        }

        return sum == 0 ? 0 : weighted / (values.Length * sum);
    }

    private static double[] Filled(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }
}
