using System.Globalization;
using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Reporting;

/// <summary>Something to reach, worked out city by city, so that policies are compared on the same one.</summary>
/// <param name="Text">What is measured.</param>
/// <param name="Of">The measure, from the figures of a city by policy.</param>
/// <param name="Min">At least, or null.</param>
/// <param name="Max">At most, or null.</param>
internal sealed record Target(
    string Text,
    Func<IReadOnlyDictionary<string, Figures>, double> Of,
    double? Min = null,
    double? Max = null)
{
    /// <summary>What the world itself must be like for the comparison to mean anything, and then the targets.</summary>
    public static IReadOnlyList<Target> All { get; } =
    [
        new("the world: newest first fills, %", by => by[PolicyCatalog.Newest].Fill, 40, 48),
        new("the world: fit only fills, %", by => by[PolicyCatalog.FitOnly].Fill, 48, 54),
        new("fill above fit only, points", by => Ours(by).Fill - by[PolicyCatalog.FitOnly].Fill, 6),
        new("fill of what known chances fill, %", by => 100 * Ours(by).Fill / by[PolicyCatalog.Known].Fill, 95),
        new("assignments with at least one, %", by => Ours(by).WithOne, 70),
        new("assignments with a new person a week, above fit only, %", by => 100
            * ((Ours(by).WithConnectionPerWeek / by[PolicyCatalog.FitOnly].WithConnectionPerWeek) - 1), 18),
        new("associations with a new person in 4 weeks, %", by => Ours(by).AssociationsWithNew, 97),
        new("pushes a person and week", by => Ours(by).PushesPerWeek, Max: 1),
        new("pushes a person and week, p95", by => Ours(by).PushesPerWeekP95, Max: 2),
        new("accepted per push, %", by => Ours(by).AcceptedPerPush, 4.5),
        new("muted, %", by => Ours(by).Muted, Max: 2),
        new("hours to the first person, median", by => Ours(by).FirstMedianHours, Max: 60),
        new("hours to full, median", by => Ours(by).FullMedianHours, Max: 100),
        new("accepted a person with ≥ 3 musts against none, %", by => Ours(by).ManyMustsRatio, 80),
    ];

    /// <summary>The robust target, for worlds that differ from the one the dispatch was chosen in.</summary>
    public static Target NotBelowFitOnly { get; } =
        new("fill above fit only, points", by => Ours(by).Fill - by[PolicyCatalog.FitOnly].Fill, 0);

    public bool IsMet(IEnumerable<IReadOnlyDictionary<string, Figures>> cities)
    {
        var mean = Summary.Of(cities.Select(Of)).Mean;
        return !(mean < Min) && !(mean > Max);
    }

    public string Line(IReadOnlyCollection<IReadOnlyDictionary<string, Figures>> cities)
    {
        var (mean, halfWidth) = Summary.Of(cities.Select(Of));
        var wanted = (Min, Max) switch
        {
            ({ } min, { } max) => $"{min} to {max}",
            ({ } min, null) => $"≥ {min.ToString(CultureInfo.InvariantCulture)}",
            (null, { } max) => $"≤ {max}",
            _ => "",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(IsMet(cities) ? "met   " : "missed")} {Text}: {mean:0.0#} ±{halfWidth:0.0#} (wanted {wanted})");
    }

    private static Figures Ours(IReadOnlyDictionary<string, Figures> by) => by[PolicyCatalog.Ours];
}
