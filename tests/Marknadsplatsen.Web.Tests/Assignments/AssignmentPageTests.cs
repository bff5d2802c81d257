using System.Net;
using System.Text.RegularExpressions;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Assignments;

public sealed partial class AssignmentPageTests(CityHost host)
{
    public static TheoryData<string> Garbage =>
    [
        "finns-inte", "%01", "..%2f..%2fetc", "%F0%9F%98%80", new string('x', 2000), "u001%20", "<script>", "'--",
    ];

    [Fact]
    public async Task Every_assignment_has_a_page_that_says_when_where_and_what_it_can_lead_to()
    {
        using var browser = host.NewBrowser();

        foreach (var card in DemoCards.All)
        {
            await browser.OpenAsync($"/uppdrag/{card.Id}");

            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Equal(card.Details.Title, Assert.Single(browser.Page.QuerySelectorAll("h1")).TextContent);
            Assert.Contains("Vad det kan leda till", browser.Words, StringComparison.Ordinal);
            Assert.Contains("Första gången", browser.Words, StringComparison.Ordinal);
            Assert.Single(browser.Page.QuerySelectorAll(".button-main"));
            Assert.Single(browser.Page.QuerySelectorAll(".sheet"));
        }
    }

    [Fact]
    public async Task No_public_page_tells_how_many_places_there_are()
    {
        using var browser = host.NewBrowser();
        string[] paths = ["/", "/hitta", "/passar-dig", .. DemoCards.All.Select(card => $"/uppdrag/{card.Id}")];

        foreach (var path in paths)
        {
            await browser.OpenAsync(path);

            var text = browser.Page.Body!.TextContent;
            Assert.False(PlaceFigure().IsMatch(text), $"{path}: {PlaceFigure().Match(text).Value}");
            Assert.Empty(browser.Page.QuerySelectorAll("[data-figure], [data-figures], [data-version]"));
        }
    }

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task An_address_that_means_nothing_gets_a_page_with_something_else_to_do(string id)
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync($"/uppdrag/{id}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);

        await browser.OpenAsync($"/uppdrag/{id}/svar");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("behall")]
    [InlineData("nej")]
    [InlineData("dolj")]
    [InlineData("finns-inte")]
    public async Task A_form_for_an_assignment_that_is_not_there_is_no_fault(string step)
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/uppdrag/u001");
        var fields = browser.Fields("/uppdrag/u001/ja");

        await browser.PostAsync($"/uppdrag/finns-inte/{step}", fields);

        Assert.True(browser.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{browser.Status}");
        Assert.DoesNotContain("mp-person", browser.CookieNames);
    }

    [Fact]
    public async Task Ten_thousand_signs_in_every_field_are_no_fault()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/uppdrag/u005");
        var fields = browser.Fields("/uppdrag/u005/ja");
        var much = new string('å', 10_000);

        await browser.PostAsync("/uppdrag/u005/ja", [.. fields, ("alder", much), ("tid", much), ("tillbaka", much)]);

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("Svara ja eller nej på frågan om ålder.", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_another_site_changes_nothing_and_can_be_pressed_again_from_our_page()
    {
        using var browser = host.NewBrowser();

        await browser.PostAsync("/uppdrag/u001/ja", ("kommando", "abc"), ("tid", "s1"));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("Allt du skrev finns kvar.", browser.Words, StringComparison.Ordinal);
        Assert.Contains(("tid", "s1"), browser.Fields("/uppdrag/u001/ja"));
        Assert.Contains(("kommando", "abc"), browser.Fields("/uppdrag/u001/ja"));
        Assert.DoesNotContain("mp-person", browser.CookieNames);
    }

    [Fact]
    public async Task An_address_that_only_takes_forms_leads_back_when_it_is_reloaded()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/uppdrag/u001/ja");

        Assert.Equal("/uppdrag/u001", browser.Path);
    }

    [Fact]
    public async Task What_is_hidden_is_gone_from_the_suggestions_until_it_is_shown_again()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/passar-dig");
        var id = browser.Page.QuerySelector("[data-live-items] [data-assignment]")!.GetAttribute("data-assignment")!;

        await browser.SendAsync($"/uppdrag/{id}/dolj");

        Assert.Equal("/passar-dig", browser.Path);
        Assert.Empty(browser.Page.QuerySelectorAll($"[data-assignment={id}]"));
        await browser.OpenAsync("/mina");
        await browser.SendAsync($"/uppdrag/{id}/visa");
        Assert.Contains("Här är tomt än så länge", browser.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//ond.example/x")]
    [InlineData("/\\ond.example")]
    [InlineData("https://ond.example")]
    public async Task A_form_never_leads_to_another_site(string back)
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/uppdrag/u001");
        var fields = browser.Fields("/uppdrag/u001/dolj").Where(field => field.Name != "tillbaka");

        await browser.PostAsync("/uppdrag/u001/dolj", [.. fields, ("tillbaka", back)]);

        Assert.Equal("/uppdrag/u001", browser.Path);
    }

    [GeneratedRegex(@"\d+\s+(?:lediga|plats|platser|av\s+\d+\s+plats)", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceFigure();
}
