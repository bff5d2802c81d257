using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Marknadsplatsen.Bench.Matching;

/// <summary>How fast this machine's one thread reads memory: the limit for anything that looks at every row.</summary>
internal static class MemorySpeed
{
    private const int Rounds = 15;

    /// <summary>Milliseconds to read so many bytes once, the median of several times.</summary>
    public static double ReadMilliseconds(long bytes)
    {
        var words = new ulong[Math.Max(64, bytes / sizeof(ulong))];
        Array.Fill(words, 3UL);
        var repeats = (int)Math.Clamp(50_000_000 / bytes, 1, 1_000);
        var times = new List<double>();
        var sum = 0UL;
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var repeat = 0; repeat < repeats; repeat++)
            {
                sum += Read(words);
            }

            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds / repeats);
        }

        return sum == 0 ? throw new InvalidOperationException("Nothing was read.") : Machine.Median(times);
    }

    private static ulong Read(ulong[] words)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(words);
        var (a, b, c, d) = (Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero);
        for (nuint at = 0; at + 32 <= (nuint)words.Length; at += 32)
        {
            a += Vector512.LoadUnsafe(ref first, at);
            b += Vector512.LoadUnsafe(ref first, at + 8);
            c += Vector512.LoadUnsafe(ref first, at + 16);
            d += Vector512.LoadUnsafe(ref first, at + 24);
        }

        return Vector512.Sum(a + b + c + d);
    }
}
