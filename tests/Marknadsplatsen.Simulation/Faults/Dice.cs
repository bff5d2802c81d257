namespace Marknadsplatsen.Simulation.Faults;

/// <summary>Chance drawn in order from one seed (SplitMix64; Steele, Lea and Flood, 2014).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>64 bits.</summary>
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        return Mix(state);
    }

    /// <summary>0 up to, not including, the count.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>From the least to the most, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True as often as the chance says, from 0 to 1.</summary>
    public bool Comes(double chance) => (Next() >> 11) * (1.0 / (1UL << 53)) < chance;

    /// <summary>One of them.</summary>
    public TOne Of<TOne>(IReadOnlyList<TOne> some) => some[Below(some.Count)];

    /// <summary>A length of time, even over the range.</summary>
    public TimeSpan Span(double leastMs, double mostMs) =>
        TimeSpan.FromMilliseconds(leastMs + ((mostMs - leastMs) * (Next() >> 11) * (1.0 / (1UL << 53))));

    /// <summary>Spreads the bits of a number over all of it.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
