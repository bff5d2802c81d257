using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.FillRates;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.FillRates;

/// <summary>A coordinator finds where it is empty by tapping on, and back, without any script.</summary>
public sealed class BoardPageTests(CityHost host)
{
    [Fact]
    public async Task One_taps_on_to_an_association_and_its_assignments_and_back()
    {
        var card = await host.PostAsync(
            "board-drill", details => details with { TakenOutside = 2, Area = new AreaId("soder") });
        using var coordinator = await host.NewCoordinatorAsync();

        await coordinator.OpenAsync("/tavla?alla=ja");
        await Follow(coordinator, $"/tavla?association={card.AssociationId}");

        Assert.Contains("2 av 6", Tiles(coordinator), StringComparison.Ordinal);
        Assert.Equal(8, coordinator.Page.QuerySelectorAll(".figure").Length);
        Assert.Contains(card.Details.Title, coordinator.Words, StringComparison.Ordinal);
        await Follow(coordinator, $"/tavla?area=soder&association={card.AssociationId}");
        Assert.Contains("2 av 6", Tiles(coordinator), StringComparison.Ordinal);
        await Follow(coordinator, $"/tavla?association={card.AssociationId}");
        await Follow(coordinator, "/tavla");
        Assert.Empty(coordinator.Page.QuerySelectorAll(".board-chosen"));
    }

    [Fact]
    public async Task What_there_is_not_is_said_and_the_whole_board_shown()
    {
        using var coordinator = await host.NewCoordinatorAsync();

        string[] wrong =
        [
            "area=ingenstans", "stepLevel=x", "timeOfDay=natt", "association=a%00b",
            "category=" + new string('x', 900),
        ];
        foreach (var query in wrong)
        {
            await coordinator.OpenAsync($"/tavla?{query}");

            Assert.Equal(HttpStatusCode.OK, coordinator.Status);
            Assert.Contains("Det du valde finns inte.", coordinator.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_figure_of_a_selection_is_the_sum_over_its_assignments()
    {
        var figures = Filled(DemoCards.All);
        var today = figures.Snapshot.Today;
        foreach (var area in DemoCards.File.Vocabulary.Areas)
        {
            foreach (var step in Enum.GetValues<StepLevel>())
            {
                var filter = new BoardFilter { Area = area.Id, Step = step };
                var sum = FigureSum.Of(
                    DemoCards.All.Where(card => card.Details.Area == area.Id && card.Details.Step == step),
                    today,
                    TimeZoneInfo.Utc);

                var told = figures.Snapshot.Select(filter).Of(FigureGroups.Total);

                Assert.Equal(
                    (sum.Rate.Places, sum.Rate.Taken, sum.Rate.Held, sum.OpenLong),
                    (told.Places, told.Taken, told.Held, told.OpenLong));
            }
        }
    }

    [Theory]
    [InlineData(20, 10, 50)]
    [InlineData(20, 16, null)]
    [InlineData(20, 4, null)]
    [InlineData(20, 20, 100)]
    [InlineData(4, 0, null)]
    [InlineData(15, 7, 50)]
    public void How_many_have_begun_is_told_in_tens_and_not_of_fewer_than_five(int accepted, int started, int? expected)
    {
        var figures = Filled([Card("u001", accepted, started)]);

        Assert.Equal(expected, figures.Snapshot.Of(FigureGroups.Total).StartedPercent);
    }

    [Fact]
    public void One_hidden_part_is_never_hidden_alone()
    {
        var cards = new[] { Card("u001", 20, 10), Card("u002", 30, 15), Card("u003", 20, 2) }
            .Select((card, at) => card with
            {
                Details = card.Details with { Area = DemoCards.File.Vocabulary.Areas[at].Id },
            });

        var snapshot = Filled([.. cards]).Snapshot;

        Assert.Equal(
            [null, 50, null],
            DemoCards.File.Vocabulary.Areas.Take(3)
                .Select(area => snapshot.Of(FigureGroups.Of(area.Id)).StartedPercent));
    }

    private static FigureReplica Filled(IReadOnlyList<AssignmentCard> cards)
    {
        var figures = new FigureReplica(new ManualTime(DemoCards.LoadedAt));
        figures.Apply([.. cards]);
        return figures;
    }

    private static AssignmentCard Card(string id, int accepted, int started) => DemoCards.Find(id) with
    {
        Status = AssignmentStatus.Open,
        Occupancy = new Occupancy { Places = 50, Taken = accepted },
        Figures = new CardFigures { Accepted = accepted, Started = started, Answers = new AnswerCounts() },
    };

    private static string Tiles(Browser browser) => browser.Page.QuerySelector(".figures")!.TextContent;

    /// <summary>Taps a link that is on the page.</summary>
    private static async Task Follow(Browser browser, string href)
    {
        Assert.Contains(
            browser.Page.QuerySelectorAll(".page-main a"), link => link.GetAttribute("href") == href);
        await browser.OpenAsync(href);
    }
}
