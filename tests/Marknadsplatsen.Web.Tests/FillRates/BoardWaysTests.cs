using Marknadsplatsen.Domain.Alarms;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Alarms;
using Marknadsplatsen.Web.Alarms;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.FillRates;

/// <summary>The other ways to look at the same figures: evenings, alarms, the screen on the wall.</summary>
public sealed class BoardWaysTests(CityHost host)
{
    [Fact]
    public async Task The_evening_map_and_its_table_say_the_same_of_an_area_and_lead_on()
    {
        await host.PostAsync("board-evening", details => details with
        {
            Area = new AreaId("rydeback"),
            Sessions =
            [
                .. Enum.GetValues<DayOfWeek>().Select(day => details.Sessions[0] with
                {
                    Id = new SessionId($"s{(int)day}"),
                    Weekday = day,
                    Start = new TimeOnly(17, 0),
                    End = new TimeOnly(18, 0),
                }),
            ],
        });
        using var coordinator = await host.NewCoordinatorAsync();

        await coordinator.OpenAsync("/tavla/kvallar");

        var row = coordinator.Page.QuerySelectorAll("tbody tr")
            .Single(each => each.QuerySelector("th")!.TextContent == "Rydebäck");
        Assert.Equal(7, row.QuerySelectorAll("td").Length);
        Assert.DoesNotContain("lucka", row.TextContent, StringComparison.Ordinal);
        var cell = coordinator.Page.QuerySelector("[data-figures='map/rydeback']")!;
        Assert.Equal(7, cell.QuerySelectorAll(".evening-open").Length);
        Assert.Contains("inga luckor", cell.TextContent, StringComparison.Ordinal);
        Assert.Equal("/tavla?area=rydeback&timeOfDay=evening", row.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_alarm_is_shown_with_why_what_may_help_and_until_when()
    {
        var card = await host.PostAsync("board-alarm");
        await host.Grains.GetGrain<IAlarmGrain>("1283").Look(
            new AlarmLook { Risks = [new AlarmRisk(card.Id, AlarmRule.NobodyYet)] });
        using var coordinator = await host.NewCoordinatorAsync();

        var shown = await FindAsync(coordinator, card.Details.Title);

        Assert.Contains("ingen har kommit ännu", shown, StringComparison.Ordinal);
        Assert.Contains("Det här kan hjälpa:", shown, StringComparison.Ordinal);
        Assert.Contains("0 av 6 platser tagna", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_rules_are_the_constants_that_decide()
    {
        using var anybody = host.NewBrowser();

        await anybody.OpenAsync(AlarmEndpoints.RulesPath);

        Assert.All(
            new[]
            {
                $"högst {AlarmRules.DaysBefore} dagar kvar", $"Under {AlarmRules.PercentMin} procent",
                $"mer än {AlarmRules.OpenLongDays} dagar", $"ute i {AlarmRules.NobodyYetDays} dagar",
                $"Efter {AlarmRules.CountsForDays} dagar", $"efter {AlarmRules.RepeatDays} dagar",
                $"i {AlarmRules.KeptDays} dagar",
            },
            rule => Assert.Contains(rule, anybody.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_screen_on_the_wall_shows_the_whole_with_pause_and_nothing_spoken()
    {
        using var coordinator = await host.NewCoordinatorAsync();

        await coordinator.OpenAsync("/tavla/skarm");

        Assert.Equal(8, coordinator.Page.QuerySelectorAll(".wall .figure").Length);
        Assert.NotNull(coordinator.Page.QuerySelector(".wall [data-live-pause]"));
        Assert.All(
            coordinator.Page.QuerySelectorAll(".wall [data-figure]"),
            figure => Assert.Null(figure.Closest("[aria-live], [role=status], [role=alert]")));
    }

    private static async Task<string> FindAsync(Browser coordinator, string title)
    {
        for (var page = 1; ; page++)
        {
            await coordinator.OpenAsync(AlarmEndpoints.Href(page));
            if (coordinator.Page.QuerySelectorAll(".cards .card")
                .FirstOrDefault(card => card.TextContent.Contains(title, StringComparison.Ordinal)) is { } card)
            {
                return string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }

            Assert.NotNull(coordinator.Page.QuerySelector(".pager a[rel=next]"));
        }
    }
}
