using System.Globalization;

namespace Marknadsplatsen.Bench;

/// <summary>What every bench understands.</summary>
/// <param name="Rounds">How often each measurement is repeated; the median counts.</param>
/// <param name="Duration">How long one measurement lasts.</param>
/// <param name="Folder">Where files are written.</param>
/// <param name="PeopleMax">The largest city that is measured.</param>
internal sealed record BenchOptions(int Rounds, TimeSpan Duration, string Folder, int PeopleMax)
{
    public const string Usage = "--rounds 7, --seconds 1, --folder (the temporary folder), --people 1000000";

    public static BenchOptions Parse(string[] args)
    {
        var options = new BenchOptions(7, TimeSpan.FromSeconds(1), Path.GetTempPath(), 1_000_000);
        for (var at = 0; at + 1 < args.Length; at += 2)
        {
            var value = args[at + 1];
            options = args[at] switch
            {
                "--rounds" => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--seconds" => options with
                {
                    Duration = TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture)),
                },
                "--people" => options with { PeopleMax = int.Parse(value, CultureInfo.InvariantCulture) },
                "--folder" => options with { Folder = value },
                _ => throw new ArgumentException($"Unknown option {args[at]}. Options: {Usage}."),
            };
        }

        return options;
    }
}
