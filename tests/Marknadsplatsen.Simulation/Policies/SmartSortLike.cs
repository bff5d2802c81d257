using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>
/// Best fit, but what has had somebody in the last week stands lower and is not told (VolunteerMatch's SmartSort:
/// Manshadi, Rodilitz, Saban and Suresh, 2022).
/// </summary>
internal sealed class SmartSortLike() : PlainPolicy("SmartSort-like", 1)
{
    private const double Lowered = 25;

    public override double ListOrder(CityRun run, int assignment, int pair) =>
        Score(run, pair) - (HadSomebody(run, assignment) ? Lowered : 0);

    protected override int CountOf(CityRun run, int assignment, int each) =>
        HadSomebody(run, assignment) ? 0 : each * run.Free(assignment);

    protected override bool HasOrder => false;

    private static bool HadSomebody(CityRun run, int assignment) =>
        run.Now - run.Assignments[assignment].LastYesAt < 168;
}
