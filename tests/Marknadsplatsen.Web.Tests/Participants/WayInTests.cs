using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Participants;

/// <summary>The ways in, from looking in without a word to a job with pay, as DOMAIN section 1 promises them.</summary>
public sealed class WayInTests(CityHost host)
{
    [Fact]
    public async Task A_new_visitor_reaches_a_place_without_anybody_approving_them()
    {
        var card = await host.PostAsync("way-new");
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/");
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        Assert.Single(browser.Page.QuerySelectorAll("#prova button.button-main"));
        await browser.SendAsync($"/uppdrag/{card.Id}/ja");

        Assert.Equal(EngagementState.Accepted, Assert.Single(await host.EngagementsAsync(card.Id)).State);
        Assert.Contains("Du har en plats.", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_what_is_open_for_all_obliges_to_nothing()
    {
        var card = await host.PostAsync("way-open", details => details with
        {
            Kind = AssignmentKind.OpenActivity,
            Step = StepLevel.DropIn,
            Places = null,
        });
        using var browser = host.NewBrowser();
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        Assert.Contains("Du behöver inte anmäla dig.", browser.Words, StringComparison.Ordinal);
        Assert.Empty(browser.Page.QuerySelectorAll("#prova input:not([type=hidden])"));

        await browser.SendAsync($"/uppdrag/{card.Id}/ja");

        Assert.Empty(await host.EngagementsAsync(card.Id));
        await browser.OpenAsync("/mina");
        Assert.Empty(browser.Page.QuerySelectorAll("#vantar, #uppdrag, #intresse"));
        Assert.NotNull(browser.Page.QuerySelector("#sparade"));
        await browser.OpenAsync("/min-vecka");
        Assert.Contains("Kom om du vill.", browser.Words, StringComparison.Ordinal);
        Assert.False(browser.HasForm($"/uppdrag/{card.Id}/tillfallen/kommer-inte"));
    }

    [Theory]
    [InlineData("direct", "Du får en plats direkt.", "Du har en plats.")]
    [InlineData("hold", "Vi håller en plats åt dig om vi kan.", "Vi håller en plats åt dig till")]
    [InlineData("host", "Föreningen svarar dig inom två arbetsdagar.", "Föreningen svarar dig här senast")]
    [InlineData("work", "En samordnare svarar dig inom två arbetsdagar.", "En samordnare svarar dig här senast")]
    public async Task Each_way_says_what_happens_next_before_the_tap_and_after_it(
        string way, string before, string after)
    {
        // Interest in work takes no place, and how much work there is in the city is counted by others.
        var card = way == "work" ? DemoCards.All.Last(one => one.Details.IsWork) : await host.PostAsync(
            $"way-{way}",
            details => way switch
            {
                "hold" => details with { Places = 1 },
                "host" => details with { AcceptsDirectly = false },
                _ => details,
            });
        using var browser = host.NewBrowser();

        await browser.OpenAsync($"/uppdrag/{card.Id}");
        Assert.Contains(before, browser.Words, StringComparison.Ordinal);
        await browser.SendAsync($"/uppdrag/{card.Id}/ja");

        Assert.Contains(after, browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_a_job_with_pay_sees_employment_first()
    {
        using var browser = host.NewBrowser();
        await AnswerAsync(browser, "wantToWork");

        await browser.OpenAsync("/passar-dig");

        var first = browser.Page.QuerySelector("[data-assignment]")!.GetAttribute("data-assignment")!;
        Assert.Equal("jobb", browser.Page.QuerySelector("main h2")!.Id);
        Assert.Equal(
            AssignmentKind.Employment, host.Catalog.Snapshot.Find(new AssignmentId(first))!.Details.Kind);
    }

    [Fact]
    public async Task Who_only_looks_in_is_never_shown_what_one_comes_back_to_or_trains_for()
    {
        using var browser = host.NewBrowser();
        await AnswerAsync(browser, "justLookIn");

        foreach (var page in (string[])["/passar-dig", "/passar-dig?fler=ja", "/mina"])
        {
            await browser.OpenAsync(page);
            var shown = browser.Page.QuerySelectorAll("[data-assignment]")
                .Select(card => new AssignmentId(card.GetAttribute("data-assignment")!))
                .Select(id => host.Catalog.Snapshot.Find(id)!.Details.Step)
                .ToArray();
            Assert.NotEmpty(shown);
            Assert.All(shown, step => Assert.True(step < StepLevel.Regular));
        }
    }

    [Fact]
    public async Task Evening_is_what_goes_on_after_four()
    {
        var late = await EveningAsync("way-late", new TimeOnly(14, 30), new TimeOnly(17, 30));
        var early = await EveningAsync("way-early", new TimeOnly(14, 0), new TimeOnly(16, 0));
        using var browser = host.NewBrowser();

        await browser.OpenAsync($"/hitta?timeOfDay=evening&text={Uri.EscapeDataString(late.Details.Title)}");
        Assert.NotNull(browser.Page.QuerySelector($"[data-assignment='{late.Id}']"));
        Assert.Contains(TimeBucket.Evening, TimeBuckets.Of(late.Details));
        Assert.DoesNotContain(TimeBucket.Evening, TimeBuckets.Of(early.Details));
    }

    [Fact]
    public async Task The_filter_for_a_bus_ticket_shows_only_those_who_give_one()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/hitta?mustHave=busTicket");

        var cards = browser.Page.QuerySelectorAll("[data-assignment]");
        Assert.NotEmpty(cards);
        Assert.All(cards, card =>
        {
            Assert.Contains("Du får en bussbiljett.", card.TextContent, StringComparison.Ordinal);
            var id = new AssignmentId(card.GetAttribute("data-assignment")!);
            Assert.True(Qualities.Has(host.Catalog.Snapshot.Find(id)!.Details, new QualityId("busTicket")));
        });
    }

    [Fact]
    public async Task Too_many_hours_are_told_before_a_yes_and_never_in_its_way()
    {
        var six = await HoursAsync("way-six", 6, 6, places: Posts.Places);
        var four = await HoursAsync("way-four", 4, 5, places: 1);
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/fragor/3");
        await browser.SendAsync("/fragor/3", ("hurmycket", "aFewHours"), ("knapp", "nasta"));
        await browser.OpenAsync($"/uppdrag/{six.Id}");
        Assert.DoesNotContain("Du får prova ändå.", browser.Words, StringComparison.Ordinal);
        await browser.SendAsync($"/uppdrag/{six.Id}/ja");

        await browser.OpenAsync($"/uppdrag/{four.Id}");
        Assert.Contains("Med det här blir det minst 10.", browser.Words, StringComparison.Ordinal);
        await browser.SendAsync($"/uppdrag/{four.Id}/ja");
        Assert.Contains("Med det här blir det minst 10.", browser.Words, StringComparison.Ordinal);
        Assert.Contains("Fråga alltid din handläggare.", browser.Words, StringComparison.Ordinal);
        await browser.SendAsync($"/uppdrag/{four.Id}/behall");

        await browser.OpenAsync("/mina");
        Assert.Contains("Dina uppdrag tar 10 till 11 timmar i veckan.", browser.Words, StringComparison.Ordinal);
        Assert.Contains("Du vill ha högst 9.", browser.Words, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector("meter[value='10'][max='11']"));
    }

    [Fact]
    public async Task An_empty_page_of_ones_own_shows_the_three_nearest_and_a_way_to_call()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/mina");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(3, browser.Page.QuerySelectorAll("[data-assignment]").Length);
        Assert.NotEmpty(browser.Page.QuerySelectorAll("a[href^='tel:']"));
    }

    private static async Task AnswerAsync(Browser browser, string howMuch)
    {
        await browser.OpenAsync("/fragor/3");
        await browser.SendAsync("/fragor/3", ("hurmycket", howMuch), ("knapp", "nasta"));
    }

    private Task<AssignmentCard> EveningAsync(string test, TimeOnly start, TimeOnly end) =>
        host.PostAsync(test, details => details with
        {
            Sessions = [details.Sessions[0] with { Weekday = DayOfWeek.Tuesday, Start = start, End = end }],
        });

    private Task<AssignmentCard> HoursAsync(string test, int min, int max, int places) =>
        host.PostAsync(test, details => details with
        {
            HoursPerWeek = new Hours { Min = min, Max = max },
            Places = places,
        });
}
