using Marknadsplatsen.Simulation.Running;
using Marknadsplatsen.Simulation.World;

namespace Marknadsplatsen.Simulation.Reporting;

/// <summary>Runs the policies on the same cities and says what came of it.</summary>
public static class SimulateCommand
{
    /// <summary>0, or 1 when asked to check and a target is missed.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var options = SimulateOptions.Parse(args);
        var parameters = options.World();
        output.WriteLine($"The world{(options.Variant is { } variant ? $", {variant}" : "")}:");
        foreach (var line in parameters.Describe())
        {
            output.WriteLine($"  {line}");
        }

        var kept = new KeptCities(options, parameters);
        var cities = new List<IReadOnlyDictionary<string, Figures>>();
        for (var seed = options.FirstSeed; seed < options.FirstSeed + options.Seeds; seed++)
        {
            cities.Add(kept.Of(seed) ?? kept.Add(seed, City(parameters, seed, options.Policies)));
            output.WriteLine(
                $"seed {seed}: " + string.Join(", ", cities[^1].Select(each =>
                    FormattableString.Invariant($"{each.Key} {each.Value.Fill:0.0}"))));
            output.Flush();
        }

        Table(cities, output);
        var isMet = Targets(cities, options, output);
        if (options.Docs is { } folder)
        {
            Charts.Write(folder, cities);
        }

        return options.Check && !isMet ? 1 : 0;
    }

    private static Dictionary<string, Figures> City(
        WorldParameters parameters,
        int seed,
        IReadOnlyCollection<string> names)
    {
        var world = WorldMaker.Make(parameters, seed);
        var figures = new Dictionary<string, Figures>();
        foreach (var make in PolicyCatalog.Named(names))
        {
            var policy = make();
            var run = new CityRun(world, policy);
            figures[policy.Name] = run.Run().ToFigures(run.People);
        }

        return figures;
    }

    private static void Table(List<IReadOnlyDictionary<string, Figures>> cities, TextWriter output)
    {
        output.WriteLine($"Means of {cities.Count} seeds with 95 per cent intervals.");
        output.WriteLine($"| policy | {string.Join(" | ", Column.All.Select(column => column.Name))} |");
        output.WriteLine($"|---|{string.Concat(Column.All.Select(_ => "---|"))}");
        foreach (var policy in cities[0].Keys)
        {
            var runs = cities.ConvertAll(city => city[policy]);
            output.WriteLine($"| {policy} | {string.Join(" | ", Column.All.Select(column => column.Show(runs)))} |");
        }
    }

    private static bool Targets(
        List<IReadOnlyDictionary<string, Figures>> cities,
        SimulateOptions options,
        TextWriter output)
    {
        var ran = cities[0].Keys.ToHashSet();
        var targets = options.Variant is not null ? [Target.NotBelowFitOnly] : Target.All;
        string[] needed = options.Variant is not null
            ? [PolicyCatalog.FitOnly, PolicyCatalog.Ours]
            : [PolicyCatalog.Newest, PolicyCatalog.FitOnly, PolicyCatalog.Known, PolicyCatalog.Ours];
        if (!needed.All(ran.Contains))
        {
            output.WriteLine($"No targets: they compare {string.Join(", ", needed)}.");
            return false;
        }

        foreach (var target in targets)
        {
            output.WriteLine(target.Line(cities));
        }

        return targets.All(target => target.IsMet(cities));
    }
}
