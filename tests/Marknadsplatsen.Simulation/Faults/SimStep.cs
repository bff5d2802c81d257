namespace Marknadsplatsen.Simulation.Faults;

/// <summary>Something that can go on.</summary>
/// <param name="Machine">The machine it runs on and is lost with; null for what no machine can lose.</param>
/// <param name="Work">The work of an engine, or null.</param>
/// <param name="Action">Any other work, or null.</param>
internal readonly record struct SimStep(SimMachine? Machine, IThreadPoolWorkItem? Work, Action? Action)
{
    public static SimStep Of(Action action) => new(null, null, action);

    public void Run()
    {
        Work?.Execute();
        Action?.Invoke();
    }
}
