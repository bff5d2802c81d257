using System.Net;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Participants;

/// <summary>A device that many share forgets whoever leaves it, without script.</summary>
public sealed class SharedDeviceTests(CityHost host)
{
    [Fact]
    public async Task On_a_shared_device_every_page_of_somebody_known_goes_away_by_itself_and_says_so()
    {
        using var browser = await SharedAsync();
        await browser.OpenAsync("/hitta");
        Assert.Null(browser.Header("Refresh"));

        await browser.OpenAsync("/uppdrag/u041");
        await browser.SendAsync("/uppdrag/u041/dolj");
        await browser.OpenAsync("/mina");

        Assert.Equal("180; url=/glom/sjalv", browser.Header("Refresh"));
        Assert.Contains("glömmer dig efter 3 minuter", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync("/glom/sjalv");
        Assert.DoesNotContain("mp-person", browser.CookieNames);
        Assert.Contains("Vi har glömt dig här", browser.Words, StringComparison.Ordinal);
        Assert.Null(browser.Header("Refresh"));
        await browser.OpenAsync("/mina");
        Assert.Null(browser.Header("Refresh"));
    }

    [Fact]
    public async Task Elsewhere_the_same_address_only_asks_and_pages_stay()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/uppdrag/u041");
        await browser.SendAsync("/uppdrag/u041/dolj");

        await browser.OpenAsync("/glom/sjalv");

        Assert.Contains("mp-person", browser.CookieNames);
        Assert.True(browser.HasForm("/glom"));
        await browser.OpenAsync("/mina");
        Assert.Null(browser.Header("Refresh"));
    }

    [Fact]
    public async Task It_can_be_made_ones_own_again()
    {
        using var browser = await SharedAsync();
        Assert.Contains("mp-kiosk", browser.CookieNames);

        await browser.SendAsync("/delad-dator");

        Assert.DoesNotContain("mp-kiosk", browser.CookieNames);
    }

    [Fact]
    public async Task To_be_forgotten_clears_what_the_browser_keeps()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/glom");
        await browser.SendAsync("/glom");

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Equal("\"cache\", \"storage\"", browser.Header("Clear-Site-Data"));
        Assert.StartsWith("no-store", browser.CacheControl, StringComparison.Ordinal);
    }

    private async Task<Browser> SharedAsync()
    {
        var browser = await host.NewBrowser().OpenAsync("/delad-dator");
        return await browser.SendAsync("/delad-dator");
    }
}
