using Marknadsplatsen.Simulation.Policies;
using Marknadsplatsen.Simulation.Running;
using Marknadsplatsen.Simulation.World;

namespace Marknadsplatsen.Simulation.Tests;

/// <summary>A small city, drawn once for all tests: 200 people for six weeks.</summary>
internal static class SimulationSamples
{
    public static readonly WorldParameters Small = new()
    {
        People = 200,
        Associations = 12,
        OpenAtStart = 60,
        PostedPerWeek = 24,
        Weeks = 6,
        WarmUpWeeks = 1,
    };

    private static readonly Lazy<CityWorld>[] Worlds =
        [new(() => WorldMaker.Make(Small, 1)), new(() => WorldMaker.Make(Small, 2))];

    public static IReadOnlyList<CityWorld> All => [.. Worlds.Select(world => world.Value)];

    public static CityRun Ran(CityWorld world, Policy policy, Action<Wave>? seen = null)
    {
        var run = new CityRun(world, policy) { Told = [], WaveSeen = seen };
        run.Run();
        return run;
    }
}
