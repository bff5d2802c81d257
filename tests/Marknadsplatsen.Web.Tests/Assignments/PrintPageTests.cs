using System.Net;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Assignments;

public sealed class PrintPageTests(CityHost host)
{
    [Fact]
    public async Task The_sheet_says_what_when_where_and_whom_to_call_and_shows_the_way_back()
    {
        var card = await host.PostAsync("print", details => details with { FirstVisit = "Kim möter dig i dörren." });
        using var browser = host.NewBrowser();

        await browser.OpenAsync($"/uppdrag/{card.Id}/utskrift");

        var sheet = browser.Page.QuerySelector(".flyer")!;
        Assert.Equal(card.Details.Title, sheet.QuerySelector("h1")!.TextContent);
        Assert.NotNull(sheet.QuerySelector("svg[role=img] path"));
        var address = $"/uppdrag/{card.Id}";
        foreach (var told in (string[])[card.AssociationName, "klockan", "Kim möter dig", "040-", address])
        {
            Assert.Contains(told, sheet.TextContent, StringComparison.Ordinal);
        }

        Assert.Empty(sheet.QuerySelectorAll("form, script, button"));
        Assert.DoesNotContain("Du har en plats.", sheet.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_answered_with_other_things_to_do()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/uppdrag/finns-inte/utskrift");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.NotEmpty(browser.Page.QuerySelectorAll("[data-assignment]"));
    }
}
