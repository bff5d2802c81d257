using System.Diagnostics;

namespace Orleans.Embedded;

/// <summary>The turn order of the engine itself: starting and stopping, which belong to no activation.</summary>
internal sealed class EngineTurns(IWorkScheduler threads) : TurnScheduler
{
    protected override IWorkScheduler Threads => threads;

    /// <summary>Runs <paramref name="work"/> here, and whatever follows its awaits.</summary>
    internal Task RunAsync(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();

    protected override void Run(WorkItem item) => throw new UnreachableException();
}
