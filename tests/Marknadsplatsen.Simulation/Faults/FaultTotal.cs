using System.Collections.Concurrent;

namespace Marknadsplatsen.Simulation.Faults;

/// <summary>What came of many worlds.</summary>
public sealed class FaultTotal
{
    // Each is remembered with its words; the count goes on.
    private const int FaultsKeptMax = 1_000;

    private readonly Lock guard = new();
    private readonly ConcurrentBag<FaultRun> faults = [];

    private FaultTotal()
    {
    }

    /// <summary>Worlds in which something did not hold, at most a thousand of them, by seed.</summary>
    public IEnumerable<FaultRun> Faults => faults.OrderBy(run => run.Seed);

    /// <summary>In how many worlds something did not hold.</summary>
    public long FaultCount { get; private set; }

    /// <summary>What went wrong on purpose in all of them.</summary>
    public FaultCounts Fired { get; } = new();

    /// <summary>Steps in all of them.</summary>
    public long StepCount { get; private set; }

    /// <summary>All that happened in all of them, in one number, whatever order they were run in.</summary>
    public ulong Trace { get; private set; }

    /// <summary>Runs the worlds of as many seeds, as many at a time as there are processors.</summary>
    public static FaultTotal Of(ulong first, long count, PlantedBug bug)
    {
        var total = new FaultTotal();
        Parallel.For(
            0L,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            number => total.Add(FaultWorld.Run(first + (ulong)number, bug)));
        return total;
    }

    /// <summary>Whether a planted bug shows in any world of so many; stops at the first.</summary>
    public static bool Shows(PlantedBug bug, long count) => !Parallel.For(
        0L,
        count,
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        (number, loop) =>
        {
            if (FaultWorld.Run((ulong)number, bug).Fault is not null)
            {
                loop.Stop();
            }
        }).IsCompleted;

    private void Add(FaultRun run)
    {
        lock (guard)
        {
            Fired.Add(run.Fired);
            StepCount += run.StepCount;
            Trace += run.Trace;
            if (run.Fault is not null && ++FaultCount <= FaultsKeptMax)
            {
                faults.Add(run);
            }
        }
    }
}
