namespace Marknadsplatsen.Matching.Tests;

/// <summary>What code allocates once the runtime has settled.</summary>
internal static class Allocated
{
    private const int RoundCountMax = 100;

    /// <summary>
    /// The least bytes that one run allocates, of at most <see cref="RoundCountMax"/> runs. The runtime allocates now
    /// and then on the thread that asks, while it compiles and resolves; what the code allocates, each run does.
    /// </summary>
    public static long LeastBytes(Action run)
    {
        run();
        var least = long.MaxValue;
        for (var round = 0; round < RoundCountMax && least > 0; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
