using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Simulation.Policies;
using Marknadsplatsen.Simulation.Running;
using Marknadsplatsen.Simulation.World;

namespace Marknadsplatsen.Simulation.Tests;

/// <summary>What holds in every city, whatever happens in it.</summary>
public sealed class DispatchInvariantTests
{
    [Fact]
    public void A_city_comes_to_the_same_every_time_it_is_run_and_two_cities_differ()
    {
        var figures = SimulationSamples.All.Select(Figures).ToArray();

        Assert.Equal(figures, SimulationSamples.All.Select(Figures));
        Assert.Equal(figures[0], Figures(WorldMaker.Make(SimulationSamples.Small, 1)));
        Assert.NotEqual(figures[0], figures[1]);

        static Figures Figures(CityWorld world)
        {
            var run = SimulationSamples.Ran(world, new OurPolicy());
            return run.Measures.ToFigures(run.People);
        }
    }

    [Fact]
    public void Nobody_is_told_more_than_the_budget_gives()
    {
        foreach (var world in SimulationSamples.All)
        {
            var run = SimulationSamples.Ran(world, new OurPolicy());

            Assert.NotEmpty(run.Told!);
            Assert.Empty(BudgetBreaks(run));
        }
    }

    [Fact]
    public void A_policy_that_ignores_the_budget_is_caught()
    {
        var run = SimulationSamples.Ran(SimulationSamples.All[0], new BudgetIgnored());

        Assert.NotEmpty(BudgetBreaks(run));
    }

    [Fact]
    public void Only_those_are_told_whom_the_product_s_own_model_finds_eligible_and_each_only_once()
    {
        foreach (var world in SimulationSamples.All)
        {
            var model = new MatchModel(WorldMaker.Vocabulary);

            var told = SimulationSamples.Ran(world, new OurPolicy()).Told!;

            Assert.All(told, push => Assert.Empty(model.Exclusions(
                new MatchRequest { Profile = world.Profiles[push.Person] }, world.Cards[push.Assignment])));
            Assert.Equal(told.Count, told.Select(push => (push.Person, push.Assignment)).Distinct().Count());
        }
    }

    [Fact]
    public void Nobody_is_told_of_what_they_hid_take_part_in_or_after_muting()
    {
        foreach (var world in SimulationSamples.All)
        {
            var seen = 0;
            SimulationSamples.Ran(world, new OurPolicy(), wave =>
            {
                Assert.All(wave.Pushes, push => Assert.Equal(PairMarks.None, wave.Run.Marks[push.Row]));
                Assert.All(wave.Pushes, push => Assert.False(wave.Run.People[world.PairPerson[push.Row]].IsMuted));
                seen += wave.Pushes.Count;
            });

            Assert.True(seen > 0);
        }
    }

    [Fact]
    public void A_message_goes_by_day_and_one_a_day_at_most()
    {
        foreach (var world in SimulationSamples.All)
        {
            var told = SimulationSamples.Ran(world, new OurPolicy()).Told!;

            Assert.All(told, push => Assert.InRange(push.At % 24, 8, 19.9999));
            Assert.Equal(told.Count, told.Select(push => (push.Person, Day: (int)(push.At / 24))).Distinct().Count());
        }
    }

    [Fact]
    public void Few_places_go_in_waves_of_twice_as_many_a_day_apart()
    {
        foreach (var world in SimulationSamples.All)
        {
            var lastScarce = new Dictionary<int, double>();
            var scarceWaves = 0;
            SimulationSamples.Ran(world, new OurPolicy(), wave =>
            {
                var free = wave.Run.Free(wave.Assignment);
                Assert.InRange(free, 1, world.Postings[wave.Assignment].Places);
                if (free >= 3)
                {
                    return;
                }

                Assert.True(wave.Pushes.Count <= DispatchRules.ScarceWavePerPlace * free);
                Assert.True(wave.Run.Now - lastScarce.GetValueOrDefault(wave.Assignment, -24) >= 24 - 1e-6);
                lastScarce[wave.Assignment] = wave.Run.Now;
                scarceWaves++;
            });

            Assert.True(scarceWaves > 0);
        }
    }

    [Fact]
    public void Places_are_never_promised_twice_under_any_policy()
    {
        foreach (var make in Reporting.PolicyCatalog.All)
        {
            var world = SimulationSamples.All[0];
            var run = SimulationSamples.Ran(world, make());

            for (var assignment = 0; assignment < run.Assignments.Length; assignment++)
            {
                Assert.InRange(run.Free(assignment), 0, world.Postings[assignment].Places);
            }
        }
    }

    /// <summary>Messages that came when less than one was left, counted apart from the product's own budget.</summary>
    private static List<(int Person, double At)> BudgetBreaks(CityRun run)
    {
        const double perHour = 2 / 168.0;
        var breaks = new List<(int, double)>();
        foreach (var person in run.Told!.GroupBy(push => push.Person))
        {
            var (saved, countedAt) = (2.0, 0.0);
            foreach (var push in person)
            {
                saved = Math.Min(3, saved + ((push.At - countedAt) * perHour)) - 1;
                countedAt = push.At;
                if (saved < -1e-6)
                {
                    breaks.Add((push.Person, push.At));
                }
            }
        }

        return breaks;
    }

    /// <summary>The planted fault: messages are sent and not counted.</summary>
    private sealed class BudgetIgnored() : OurPolicy("budget ignored")
    {
        public override PushBudget Spend(PushBudget budget, DateTimeOffset now) => budget;
    }
}
