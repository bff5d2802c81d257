using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Reporting;

/// <summary>The three charts of the documentation.</summary>
internal static class Charts
{
    public static void Write(string folder, IReadOnlyList<IReadOnlyDictionary<string, Figures>> cities)
    {
        var policies = cities[0].Keys.ToArray();
        File.WriteAllText(Path.Combine(folder, "dispatch-fill.svg"), SvgChart.Bars(
            "Fill by policy",
            $"Per cent of the places taken when the assignment ended; mean of {cities.Count} cities and 95 % interval.",
            "%",
            [.. policies.Select(policy => new SvgChart.Row(policy, [Of(policy, figures => figures.Fill)]))],
            [""]));
        File.WriteAllText(Path.Combine(folder, "dispatch-time.svg"), SvgChart.Bars(
            "Time to the first person and to full, by policy",
            $"Median hours after publishing, among those that came so far; mean of {cities.Count} cities and 95 % "
                + "interval.",
            "h",
            [.. policies.Select(policy => new SvgChart.Row(
                policy,
                [Of(policy, figures => figures.FirstMedianHours), Of(policy, figures => figures.FullMedianHours)]))],
            ["to the first person", "to full"]));
        File.WriteAllText(Path.Combine(folder, "dispatch-pushes.svg"), SvgChart.Points(
            "Pushes and what they give, by policy",
            "Across: pushes a person and week. Up: per cent of them accepted. Up and to the left is better.",
            [.. policies.Select(policy => (
                policy,
                Of(policy, figures => figures.PushesPerWeek).Mean,
                Of(policy, figures => figures.AcceptedPerPush).Mean))]));

        Summary Of(string policy, Func<Figures, double> measure) =>
            Summary.Of(cities.Select(city => measure(city[policy])));
    }
}
