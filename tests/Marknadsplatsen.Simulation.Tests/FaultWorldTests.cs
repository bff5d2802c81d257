using Marknadsplatsen.Simulation.Faults;

namespace Marknadsplatsen.Simulation.Tests;

/// <summary>
/// The real grains among crashes, lost writes, second engines, doubled commands and jumping clocks: no place is
/// promised twice, nothing that was answered is lost, and everybody is told in the end. Worlds with a mistake put in on
/// purpose show that it would be noticed.
/// </summary>
public sealed class FaultWorldTests
{
    // What fits into a minute of two processors beside the other tests.
    private const long WorldCount = 20_000;
    private const long WorldCountLong = 100_000;

    // The rarest shows in one world of some hundred; looking stops at the first.
    private const long WorldsPerBugMax = 10_000;

    private static bool IsLong => Environment.GetEnvironmentVariable("MP_TEST_LONG") == "1";

    public static TheoryData<PlantedBug> Bugs =>
        [.. Enum.GetValues<PlantedBug>().Where(bug => bug != PlantedBug.None)];

    [Fact]
    public void Whatever_goes_wrong_what_is_promised_is_kept()
    {
        var total = FaultTotal.Of(0, IsLong ? WorldCountLong : WorldCount, PlantedBug.None);

        Assert.Empty(total.Faults.Select(run => $"{run.Fault}: {run.Replay}"));
        Assert.All(total.Fired.All, kind => Assert.True(kind.Count > 0, $"No {kind.Name}."));
    }

    [Theory]
    [MemberData(nameof(Bugs))]
    public void A_mistake_put_in_on_purpose_is_noticed(PlantedBug bug) =>
        Assert.True(FaultTotal.Shows(bug, WorldsPerBugMax), $"{bug} showed in none of {WorldsPerBugMax} worlds.");

    [Fact]
    public void A_seed_goes_the_same_way_every_time()
    {
        for (var seed = 0UL; seed < 500; seed++)
        {
            var (once, again) = (FaultWorld.Run(seed), FaultWorld.Run(seed));
            Assert.Equal((once.Trace, once.StepCount), (again.Trace, again.StepCount));
        }
    }
}
