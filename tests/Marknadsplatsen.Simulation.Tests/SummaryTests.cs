using Marknadsplatsen.Simulation.Reporting;
using Marknadsplatsen.Simulation.Running;

namespace Marknadsplatsen.Simulation.Tests;

public sealed class SummaryTests
{
    [Fact]
    public void The_interval_is_that_of_Student_s_t()
    {
        // A spread of 1.5811 over the root of 5, times 2.776 for four degrees of freedom.
        var summary = Summary.Of([1, 2, 3, 4, 5]);

        Assert.Equal(3, summary.Mean);
        Assert.Equal(2.78 * Math.Sqrt(2.5 / 5), summary.HalfWidth, 12);
        Assert.True(double.IsNaN(Summary.Of([7]).HalfWidth));
    }

    [Fact]
    public void A_target_is_met_city_by_city_and_missed_just_below()
    {
        var target = Target.All.Single(each => each.Text == "fill above fit only, points");

        Assert.True(target.IsMet([City(fitOnly: 50, ours: 56), City(fitOnly: 40, ours: 46)]));
        Assert.False(target.IsMet([City(fitOnly: 50, ours: 56), City(fitOnly: 40, ours: 45.9)]));
        Assert.StartsWith("missed", target.Line([City(fitOnly: 50, ours: 55), City(fitOnly: 50, ours: 54)]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_are_sound_XML_with_a_title_a_description_and_every_value_as_text()
    {
        var rows = new[] { new SvgChart.Row("fit & <only>", [new Summary(51.24, 0.5)]) };

        var chart = System.Xml.Linq.XDocument.Parse(SvgChart.Bars("Fill", "What it shows.", "%", rows, [""]));

        var texts = chart.Descendants().Select(element => (element.Name.LocalName, element.Value)).ToArray();
        Assert.Contains(("title", "Fill"), texts);
        Assert.Contains(("desc", "What it shows."), texts);
        Assert.Contains(("text", "51.2 %"), texts);
        Assert.Contains(("text", "fit & <only>"), texts);
        Assert.Contains("prefers-color-scheme:dark", chart.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "(0.98; 6.0 %)",
            System.Xml.Linq.XDocument.Parse(SvgChart.Points("Pushes", "What.", [("ours", 0.98, 6)])).ToString(),
            StringComparison.Ordinal);
    }

    private static Dictionary<string, Figures> City(double fitOnly, double ours) => new()
    {
        [PolicyCatalog.FitOnly] = new Figures { Fill = fitOnly },
        [PolicyCatalog.Ours] = new Figures { Fill = ours },
    };
}
