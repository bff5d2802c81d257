using System.Globalization;
using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Reporting;

/// <summary>One figure of the table.</summary>
internal sealed record Column(string Name, Func<Figures, double> Of, string Format)
{
    public static IReadOnlyList<Column> All { get; } =
    [
        new("fill %", figures => figures.Fill, "0.0"),
        new("assignments with ≥ 1, %", figures => figures.WithOne, "0.0"),
        new("associations with a new person in 4 weeks, %", figures => figures.AssociationsWithNew, "0.0"),
        new("assignments with a new person a week", figures => figures.WithConnectionPerWeek, "0"),
        new("first, median h", figures => figures.FirstMedianHours, "0"),
        new("full, median h", figures => figures.FullMedianHours, "0"),
        new("Gini of exposure", figures => figures.GiniOfExposure, "0.00"),
        new("Gini of people", figures => figures.GiniOfPeople, "0.00"),
        new("pushes a week", figures => figures.PushesPerWeek, "0.00"),
        new("p95", figures => figures.PushesPerWeekP95, "0.0"),
        new("accepted per push, %", figures => figures.AcceptedPerPush, "0.0"),
        new("muted %", figures => figures.Muted, "0.0"),
        new("≥ 3 musts against none, %", figures => figures.ManyMustsRatio, "0"),
        new("≥ 3 musts: accepted a person", figures => figures.AcceptedWithManyMusts, "0.00"),
    ];

    public string Show(IEnumerable<Figures> runs)
    {
        var (mean, halfWidth) = Summary.Of(runs.Select(Of));
        var shown = mean.ToString(Format, CultureInfo.InvariantCulture);
        return double.IsNaN(halfWidth)
            ? shown
            : $"{shown} ±{halfWidth.ToString(Format, CultureInfo.InvariantCulture)}";
    }
}
