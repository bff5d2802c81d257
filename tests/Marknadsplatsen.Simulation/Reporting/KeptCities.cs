using System.Text.Json;
using Marknadsplatsen.Simulation.Running;
using Marknadsplatsen.Simulation.World;

namespace Marknadsplatsen.Simulation.Reporting;

/// <summary>
/// What cities came to, one JSON line each, so that a long run can be stopped and gone on with. Lines of another world
/// or of other policies are passed over; after a change of code the file is to be thrown away.
/// </summary>
internal sealed class KeptCities
{
    private readonly string? file;
    private readonly string world;
    private readonly Dictionary<int, Dictionary<string, Figures>> bySeed = [];

    public KeptCities(SimulateOptions options, WorldParameters parameters)
    {
        file = options.Keep;
        world = string.Join("; ", parameters.Describe());
        var wanted = PolicyCatalog.Named(options.Policies).Select(make => make().Name).ToArray();
        if (file is null || !File.Exists(file))
        {
            return;
        }

        foreach (var line in File.ReadLines(file))
        {
            var city = JsonSerializer.Deserialize<KeptCity>(line)
                ?? throw new InvalidDataException($"Expected a city in each line of {file}, but found: {line}");
            if (city.World == world && wanted.All(city.Policies.ContainsKey))
            {
                bySeed[city.Seed] = wanted.ToDictionary(name => name, name => city.Policies[name]);
            }
        }
    }

    public Dictionary<string, Figures>? Of(int seed) => bySeed.GetValueOrDefault(seed);

    public Dictionary<string, Figures> Add(int seed, Dictionary<string, Figures> figures)
    {
        if (file is not null)
        {
            File.AppendAllText(file, JsonSerializer.Serialize(new KeptCity(seed, world, figures)) + "\n");
        }

        return figures;
    }

    private sealed record KeptCity(int Seed, string World, Dictionary<string, Figures> Policies);
}
