using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Policies;

/// <summary>A way to order lists and to choose whom to tell.</summary>
internal abstract class Policy
{
    public abstract string Name { get; }

    /// <summary>Once a day, before anything else happens.</summary>
    public virtual void Morning(CityRun run)
    {
    }

    /// <summary>Where it stands in the person's list; higher comes first.</summary>
    public abstract double ListOrder(CityRun run, int assignment, int pair);

    /// <summary>Adds those to tell; the row of a push is the pair.</summary>
    public abstract void Wave(CityRun run, int assignment, List<DispatchPush> pushes);

    /// <summary>When the assignment's next wave is due; null for none.</summary>
    public abstract double? NextWaveAt(CityRun run, int assignment);

    /// <summary>What a message leaves of the budget; without a budget, nothing is spent.</summary>
    public virtual PushBudget Spend(PushBudget budget, DateTimeOffset now) => budget;

    /// <summary>When the person may be told something again, in hours.</summary>
    public virtual double NoPushBefore(PushBudget budget, double now) => now;
}
