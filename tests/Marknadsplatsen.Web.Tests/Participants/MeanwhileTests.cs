using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Participants;

public sealed class MeanwhileTests(CityHost host)
{
    private static readonly List<AssignmentCard> Cards =
    [
        .. DemoCards.All.OrderBy(card => card.Id.Value, StringComparer.Ordinal)
            .Where(card => card.Details is { IsOpenActivity: false, Demands.MinAge: null })
            .Where(card => !card.Details.Demands.RegisterExtract),
    ];

    [Fact]
    public async Task Whoever_stands_in_a_queue_is_shown_three_other_things()
    {
        using var browser = host.NewBrowser();
        var few = await host.PostAsync("meanwhile", details => details with { TakenOutside = Posts.Places - 2 });
        for (var free = few.Occupancy.Free; free > 0; free--)
        {
            using var other = host.NewBrowser();
            await AcceptAsync(other, few);
        }

        await AcceptAsync(browser, few);

        await browser.OpenAsync("/mina");

        Assert.Contains("Medan du väntar", browser.Words, StringComparison.Ordinal);
        Assert.Equal(
            MatchRules.AlternativeCountMax,
            browser.Page.QuerySelectorAll("#under-tiden ~ ul [data-assignment]").Length);
    }

    [Fact]
    public async Task Whoever_waits_for_an_answer_that_is_not_yet_due_is_left_in_peace()
    {
        using var browser = host.NewBrowser();
        await AcceptAsync(browser, Cards.First(card => card.Details.IsWork));

        await browser.OpenAsync("/mina");

        Assert.DoesNotContain("Medan du väntar", browser.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/forening", "Vår förening")]
    [InlineData("/forening/nytt", "Nytt uppdrag")]
    public async Task The_page_one_is_on_is_marked_once_among_the_links(string path, string name)
    {
        using var browser = await host.NewBrowserAsync(await host.RegisterAsync("prov-nav", municipality: "1280"));

        await browser.OpenAsync(path);

        var marked = browser.Page.QuerySelectorAll("nav [aria-current]").Select(link => link.TextContent.Trim());
        Assert.Equal([name], marked);
    }

    private static async Task AcceptAsync(Browser browser, AssignmentCard card)
    {
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        await browser.SendAsync($"/uppdrag/{card.Id}/ja");
    }
}
