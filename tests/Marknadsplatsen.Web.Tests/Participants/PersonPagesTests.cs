using System.Net;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Pages;

namespace Marknadsplatsen.Web.Tests.Participants;

public sealed class PersonPagesTests(CityHost host)
{
    [Fact]
    public async Task Every_page_has_one_heading_the_same_help_and_the_notice_that_the_data_is_invented()
    {
        using var browser = host.NewBrowser();
        var helps = new HashSet<string>();

        foreach (var path in EveryPage.OfParticipants)
        {
            await browser.OpenAsync(path);

            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Single(browser.Page.QuerySelectorAll("h1"));
            Assert.Single(browser.Page.QuerySelectorAll(".demo"));
            Assert.Empty(browser.Page.QuerySelectorAll("[style], [onclick], script:not([src])"));
            Assert.True(browser.Page.QuerySelectorAll(".button-main").Length <= 1, $"{path} has two main buttons.");
            helps.Add(browser.Page.QuerySelector(".help")!.Words());
        }

        Assert.Single(helps);
    }

    [Fact]
    public async Task Somebody_who_only_looks_gets_no_cookie_that_tells_who_they_are()
    {
        using var browser = host.NewBrowser();

        foreach (var path in EveryPage.OfParticipants)
        {
            await browser.OpenAsync(path);
        }

        Assert.DoesNotContain("mp-person", browser.CookieNames);
    }

    [Fact]
    public async Task To_be_forgotten_removes_the_cookies_and_says_so()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/passar-dig");
        var id = browser.Page.QuerySelector("[data-live-items] [data-assignment]")!.GetAttribute("data-assignment");
        await browser.SendAsync($"/uppdrag/{id}/dolj");
        Assert.Contains("mp-person", browser.CookieNames);

        await browser.OpenAsync("/glom");
        await browser.SendAsync("/glom");

        Assert.Contains("Klart. Vi har glömt dig här", browser.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("mp-person", browser.CookieNames);
        await browser.OpenAsync("/mina");
        Assert.Contains("Här är tomt än så länge", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_somebody_who_has_answered_nothing_is_never_empty_and_one_for_each_association()
    {
        // A city that nobody else posts in: what is newest comes first.
        await using var own = new CityHost();
        await own.InitializeAsync();
        using var browser = own.NewBrowser();

        await browser.OpenAsync("/passar-dig");

        var hosts = browser.Page.QuerySelectorAll("[data-live-items] .card-host")
            .Select(own => own.TextContent)
            .ToArray();
        Assert.True(hosts.Length >= 6);
        Assert.Equal(hosts.Distinct(), hosts);
    }

    [Fact]
    public async Task The_same_person_gets_the_same_list_when_the_page_is_read_again()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/fragor/2");
        await browser.PostAsync("/fragor/2", [.. browser.Fields("/fragor/2"), ("nar", "evening"), ("knapp", "nasta")]);

        await browser.OpenAsync("/passar-dig");
        var first = browser.Page.QuerySelector("[data-live-items]")!.Words();
        await browser.OpenAsync("/passar-dig");

        Assert.Equal(first, browser.Page.QuerySelector("[data-live-items]")!.Words());
    }

    [Fact]
    public async Task What_the_open_page_has_heard_of_comes_first()
    {
        // A city that nobody else posts in: what is newest comes first.
        await using var own = new CityHost();
        await own.InitializeAsync();
        using var browser = own.NewBrowser();

        await browser.OpenAsync("/passar-dig?nya=u041,%00,finns-inte,u041");

        var first = browser.Page.QuerySelector("[data-live-items] [data-assignment]")!.GetAttribute("data-assignment");
        Assert.Equal("u041", first);
        Assert.Single(browser.Page.QuerySelectorAll("[data-assignment=u041]"));
    }

    [Fact]
    public async Task Why_something_is_not_shown_is_told_in_words_without_figures()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/fragor/2");
        await browser.PostAsync("/fragor/2", [.. browser.Fields("/fragor/2"), ("nar", "weekend"), ("knapp", "nasta")]);

        await browser.OpenAsync("/passar-dig/varfor-inte");

        Assert.Contains("På en annan tid än du har valt: många uppdrag.", browser.Words, StringComparison.Ordinal);
        // Others may post in this city too, so that the word may be a greater one.
        Assert.Matches("Jobb eller arbetsträning: (tio|elva|tolv|många) uppdrag\\.", browser.Words);
        Assert.DoesNotMatch(@"\d+ uppdrag", browser.Words);
        Assert.NotEmpty(browser.Page.QuerySelectorAll("a[href='/fragor/2']"));
    }

    [Fact]
    public async Task The_page_about_the_model_shows_the_very_numbers_that_are_used()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/om-matchningen");

        var (interest, fits) = (MatchRules.InterestPoints, MatchRules.FitsWellScore);
        Assert.Contains($"Det du vill göra {interest}", browser.Words, StringComparison.Ordinal);
        Assert.Contains($"minst {fits} poäng", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_results_are_at_once_within_reach_without_script()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/hitta");
        var first = browser.Page.QuerySelector("h1")!.NextElementSibling!;
        Assert.Equal("#lista", first.QuerySelector("a")!.GetAttribute("href"));

        await browser.OpenAsync("/hitta?timeOfDay=evening&area=soder&text=%3Cb%3Ecykel");
        Assert.Equal(
            ["<b>cykel", "Efter klockan 16", host.Vocabulary.Area(new("soder"))!.Name],
            browser.Page.QuerySelectorAll(".tags:not(.card .tags) > li").Take(3).Select(item => item.TextContent));
        var folded = browser.Page.QuerySelector("form[role=search]")!.Closest("details")!;
        Assert.False(folded.HasAttribute("open"));
        Assert.NotNull(browser.Page.QuerySelector("main a.button[href='/hitta']"));

        await browser.OpenAsync("/hitta?timeOfDay=natt&area=soder");
        Assert.Null(browser.Page.QuerySelector("form[role=search]")!.Closest("details"));
    }

    [Theory]
    [InlineData("/hitta?area=atlantis&text=cykel", "Vi känner inte till stadsdelen ”atlantis”.")]
    [InlineData("/hitta?timeOfDay=natt&text=cykel", "Tiden ”natt” finns inte.")]
    [InlineData("/hitta?page=noll&text=cykel", "Sidan ”noll” finns inte.")]
    public async Task A_filter_that_does_not_exist_is_told_on_the_page_and_the_rest_is_kept(string path, string message)
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains(message, browser.Words, StringComparison.Ordinal);
        Assert.Equal("cykel", browser.Page.QuerySelector("#text")!.GetAttribute("value"));
        Assert.NotEmpty(browser.Page.QuerySelectorAll("#lista .card"));
    }

    [Fact]
    public async Task A_search_without_a_hit_shows_the_three_nearest_what_to_take_away_and_the_phone()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/hitta?text=rymdraket&timeOfDay=evening");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal(3, browser.Page.QuerySelectorAll("#lista .card").Length);
        Assert.NotNull(browser.Page.QuerySelector("#lista a[href='/hitta?timeOfDay=evening#lista']"));
        Assert.Contains("040-628 04 12", browser.Page.QuerySelector("#lista")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_the_list_keep_the_filters_and_a_page_past_the_end_is_the_last()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/hitta?timeOfDay=evening");
        var next = browser.Page.QuerySelector("a[rel=next]")!.GetAttribute("href");
        await browser.OpenAsync("/hitta?timeOfDay=evening&page=9999");

        Assert.Equal("/hitta?timeOfDay=evening&page=2#lista", next);
        Assert.Null(browser.Page.QuerySelector("a[rel=next]"));
        Assert.NotEmpty(browser.Page.QuerySelectorAll("#lista .card"));
    }
}
