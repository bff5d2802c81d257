using System.Diagnostics;
using System.Globalization;
using Marknadsplatsen.Simulation.Faults;

namespace Marknadsplatsen.Simulation.Reporting;

/// <summary>Runs worlds in which things go wrong, and says what did not hold.</summary>
public static class FaultsCommand
{
    private const string Usage = "faults [--seeds COUNT] [--first SEED] [--seed SEED] [--bug NAME]";

    // More would say the same once more.
    private const int ShownMax = 20;

    /// <summary>0; 1 when something did not hold, or a planted bug was not found; 2 for a wrong option.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        var (first, count, bug) = (0UL, 20_000L, PlantedBug.None);
        for (var at = 0; at < args.Length; at += 2)
        {
            var value = at + 1 < args.Length ? args[at + 1] : "";
            var isRight = args[at] switch
            {
                "--seeds" => long.TryParse(value, CultureInfo.InvariantCulture, out count) && count > 0,
                "--first" => ulong.TryParse(value, CultureInfo.InvariantCulture, out first),
                "--seed" => ulong.TryParse(value, CultureInfo.InvariantCulture, out first) && (count = 1) == 1,
                "--bug" => Enum.TryParse(value, ignoreCase: true, out bug) && Enum.IsDefined(bug),
                _ => false,
            };
            if (!isRight)
            {
                output.WriteLine($"Not understood: {args[at]} {value}. Usage: {Usage}");
                return 2;
            }
        }

        return Run(first, count, bug, output);
    }

    private static int Run(ulong first, long count, PlantedBug bug, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var total = FaultTotal.Of(first, count, bug);
        foreach (var run in total.Faults.Take(ShownMax))
        {
            output.WriteLine($"seed {run.Seed}: {run.Fault}");
            output.WriteLine($"  {run.Replay}{(bug == PlantedBug.None ? "" : $" --bug {bug}")}");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} worlds in {watch.Elapsed.TotalSeconds:0} s ({count / watch.Elapsed.TotalSeconds:0}/s), "
            + $"{total.StepCount / count} steps each, trace {total.Trace:x16}: {total.FaultCount} at fault."));
        output.WriteLine("What went wrong on purpose: " + string.Join(
            ", ", total.Fired.All.Select(each => $"{each.Count.ToString(CultureInfo.InvariantCulture)} {each.Name}")));
        return (bug == PlantedBug.None) == (total.FaultCount == 0) ? 0 : 1;
    }
}
