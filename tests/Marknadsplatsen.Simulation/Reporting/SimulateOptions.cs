using System.Globalization;
using Marknadsplatsen.Simulation.World;

namespace Marknadsplatsen.Simulation.Reporting;

/// <summary>What the command understands.</summary>
internal sealed record SimulateOptions
{
    public const string Usage =
        "--seeds 20, --first-seed 201, --policy NAME,NAME (all), --variant scarce|plenty|tired, "
        + "--docs FOLDER, --keep FILE, --check";

    public int Seeds { get; init; } = 20;

    /// <summary>
    /// World and dispatch were set on the seeds 1 to 4, and the order of lists was chosen on 101 to 120; what is
    /// reported begins beyond them.
    /// </summary>
    public int FirstSeed { get; init; } = 201;

    public IReadOnlyList<string> Policies { get; init; } = [];

    public string? Variant { get; init; }

    /// <summary>Where the charts are written, or null for nowhere.</summary>
    public string? Docs { get; init; }

    /// <summary>A file of cities already run, which others are added to; null for none.</summary>
    public string? Keep { get; init; }

    /// <summary>Whether a missed target is a failure.</summary>
    public bool Check { get; init; }

    public static SimulateOptions Parse(string[] args)
    {
        var options = new SimulateOptions();
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] == "--check")
            {
                options = options with { Check = true };
                continue;
            }

            var name = args[at];
            var value = ++at < args.Length ? args[at] : throw new ArgumentException($"{name} needs a value. {Usage}");
            options = name switch
            {
                "--seeds" => options with { Seeds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--first-seed" => options with { FirstSeed = int.Parse(value, CultureInfo.InvariantCulture) },
                "--policy" => options with { Policies = value.Split(',') },
                "--variant" => options with { Variant = value },
                "--keep" => options with { Keep = value },
                "--docs" => options with { Docs = value },
                _ => throw new ArgumentException($"Unknown option {name}. Options: {Usage}."),
            };
        }

        return options;
    }

    public WorldParameters World()
    {
        var plain = new WorldParameters();
        return Variant switch
        {
            null => plain,
            "scarce" => plain with { People = plain.People / 2 },
            "plenty" => plain with { People = plain.People * 8 / 5 },
            "tired" => plain with
            {
                TirednessWeight = 2 * plain.TirednessWeight,
                TirednessHalfLifeDays = 2 * plain.TirednessHalfLifeDays,
            },
            _ => throw new ArgumentException($"Unknown variant {Variant}. Options: {Usage}."),
        };
    }
}
