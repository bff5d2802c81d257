using System.Net;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Pages;

namespace Marknadsplatsen.Web.Tests.Participants;

/// <summary>
/// "Klar – glöm mig här" is on every page of somebody known, and a shared device leaves each by itself.
/// </summary>
public sealed class ForgetEverywhereTests(CityHost host)
{
    private const string Link = "header a[href='/glom']";

    [Fact]
    public async Task Every_page_of_somebody_known_offers_to_forget_them()
    {
        await WalkAsync(browser =>
        {
            Assert.True(browser.Page.QuerySelector(Link) is not null, $"{browser.Path} has no way to be forgotten.");
            Assert.Null(browser.Header("Refresh"));
        });
    }

    [Fact]
    public async Task On_a_shared_device_every_page_of_somebody_known_says_that_it_goes_away_and_does()
    {
        await WalkAsync(
            browser =>
            {
                Assert.True(
                    browser.Header("Refresh") == "180; url=/glom/sjalv", $"{browser.Path} stays on a shared device.");
                Assert.Contains(
                    "glömmer dig efter 3 minuter", browser.Page.QuerySelector("header")!.TextContent,
                    StringComparison.Ordinal);
                Assert.Contains(
                    "Det du har svarat är sparat.", browser.Page.QuerySelector("header")!.TextContent,
                    StringComparison.Ordinal);
            },
            isShared: true);
    }

    [Fact]
    public async Task The_page_that_makes_somebody_known_and_the_pages_of_faults_offer_it_too()
    {
        using var browser = await host.NewBrowser().OpenAsync("/kort");
        Assert.Null(browser.Page.QuerySelector(Link));

        await browser.SendAsync("/kort");
        Assert.NotNull(browser.Page.QuerySelector(Link));
        await browser.OpenAsync("/finns-inte");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        Assert.NotNull(browser.Page.QuerySelector(Link));
        await browser.PostAsync("/kort", ("kommando", "c1"));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.NotNull(browser.Page.QuerySelector(Link));

        await browser.OpenAsync("/glom");
        await browser.SendAsync("/glom");
        Assert.Null(browser.Page.QuerySelector(Link));
    }

    private async Task WalkAsync(Action<Browser> check, bool isShared = false)
    {
        using var person = await host.NewBrowser().OpenAsync("/prov/deltagare/forget-everywhere");
        using var association = await host.NewBrowserAsync(new AssociationId(EveryPage.Association));
        using var coordinator = await host.NewCoordinatorAsync();
        (Browser Browser, string[] Paths)[] walks =
        [
            (person, EveryPage.OfParticipants), (association, EveryPage.OfAssociations),
            (coordinator, EveryPage.OfCoordinators),
        ];
        foreach (var (browser, paths) in walks)
        {
            if (isShared)
            {
                await browser.OpenAsync("/delad-dator");
                await browser.SendAsync("/delad-dator");
            }

            foreach (var path in paths)
            {
                await browser.OpenAsync(path);
                check(browser);
            }
        }
    }
}
