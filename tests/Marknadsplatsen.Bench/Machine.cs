using System.Runtime;
using System.Runtime.InteropServices;

namespace Marknadsplatsen.Bench;

/// <summary>What a figure was measured on; without it, a figure says nothing.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}, " +
        $"{RuntimeInformation.OSDescription.Trim()}, " +
        $"{RuntimeInformation.FrameworkDescription}, {(GCSettings.IsServerGC ? "server" : "workstation")} GC";

    /// <summary>
    /// A load above the number of cores means that others were running too, and the figures are worth less.
    /// </summary>
    public static string Load() => File.Exists("/proc/loadavg")
        ? $"load 1, 5, 15 min: {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3])}"
        : "load unknown";

    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        var middle = ordered.Length / 2;
        return ordered.Length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }

    /// <summary>
    /// The value below which <paramref name="share"/> of the ascending <paramref name="sorted"/> values lie.
    /// </summary>
    public static double Quantile(IReadOnlyList<double> sorted, double share) =>
        sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
}
