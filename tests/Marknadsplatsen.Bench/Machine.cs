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

    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        var middle = ordered.Length / 2;
        return ordered.Length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}
