namespace Marknadsplatsen.Simulation.World;

/// <summary>
/// Chance as a function of what it is about. The same person meets the same luck with the same assignment under every
/// policy, so that policies are compared on the same city and not on different dice.
/// </summary>
internal readonly struct Chance(ulong seed)
{
    /// <summary>0 up to, not including, 1.</summary>
    public double Of(Luck luck, long first, long second = 0)
    {
        var bits = Mix(Mix(Mix(seed + (ulong)luck) ^ (ulong)first) ^ (ulong)second);
        return (bits >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Normal with mean 0 and spread 1 (Box and Muller).</summary>
    public double Normal(Luck luck, long first, long second = 0)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Of(luck, first, second)));
        return radius * Math.Cos(2 * Math.PI * Of(luck + 1_000, first, second));
    }

    /// <summary>Exponential with mean 1.</summary>
    public double Exponential(Luck luck, long first, long second = 0) => -Math.Log(1 - Of(luck, first, second));

    /// <summary>Which of the shares it falls in; they add up to about 1.</summary>
    public int Pick(IReadOnlyList<double> shares, Luck luck, long first, long second = 0)
    {
        var at = Of(luck, first, second) * shares.Sum();
        var chosen = 0;
        while (chosen < shares.Count - 1 && at >= shares[chosen])
        {
            at -= shares[chosen++];
        }

        return chosen;
    }

    // SplitMix64 (Steele, Lea and Flood, 2014).
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
