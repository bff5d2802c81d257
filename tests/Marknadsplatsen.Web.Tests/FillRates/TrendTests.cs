using AngleSharp.Dom;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Web.FillRates;

namespace Marknadsplatsen.Web.Tests.FillRates;

/// <summary>A line over weeks and the table behind it say the same.</summary>
public sealed class TrendTests
{
    private static readonly DateOnly Sunday = new(2026, 3, 1);

    private static readonly TrendPoint[] Points =
    [
        new(Sunday.AddDays(-14), IsNow: false, new FillRate(4, 40, 10, 0)),
        new(Sunday.AddDays(-7), IsNow: false, new FillRate(4, 40, 0, 0)),
        new(Sunday, IsNow: false, new FillRate(4, 40, 40, 0)),
        new(Sunday.AddDays(3), IsNow: true, new FillRate(4, 40, 21, 3)),
    ];

    [Fact]
    public async Task The_line_has_a_point_a_week_and_stays_within_the_chart()
    {
        var chart = await Rendered.Of<TrendChart>(("Points", Points), ("Label", "Hela kommunen"));

        var places = chart.QuerySelector("polyline")!.GetAttribute("points")!.Split(' ')
            .Select(point => point.Split(',').Select(int.Parse).ToArray())
            .ToList();
        Assert.Equal(Points.Length, places.Count);
        Assert.Equal(places.Select(point => point[0]).Order(), places.Select(point => point[0]));
        Assert.All(places, point => Assert.True(point[0] is >= 0 and <= 640 && point[1] is >= 0 and <= 260));
        Assert.Equal(places.Max(point => point[1]), places[1][1]);
        Assert.Equal(places.Min(point => point[1]), places[2][1]);
        Assert.Equal("Hela kommunen", chart.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task The_table_tells_the_week_the_share_and_the_places()
    {
        var half = new TrendLine("Söder", [.. Points.Skip(2)]);

        var table = await Rendered.Of<TrendTable>(
            ("Caption", "Stadsdel"), ("Lines", (TrendLine[])[new("Hela kommunen", Points), half]));

        Assert.Equal(
            ["Vad", "v. 7", "v. 8", "v. 9", "nu"], table.QuerySelectorAll("thead th").Select(head => head.TextContent));
        Assert.Equal(
            ["25 % (10 av 40)", "0 % (0 av 40)", "100 % (40 av 40)", "53 % (21 av 40)"],
            Row(table, 0));
        Assert.Equal(["inget", "inget", "100 % (40 av 40)", "53 % (21 av 40)"], Row(table, 1));
    }

    private static IEnumerable<string> Row(IElement table, int at) =>
        table.QuerySelectorAll("tbody tr")[at].QuerySelectorAll("td").Select(cell => cell.TextContent);
}
