using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Pages;

namespace Marknadsplatsen.Web.Tests.Guard;

/// <summary>No page makes a browser ask another host for anything.</summary>
public sealed partial class OwnHostTests(CityHost host, SiloHost program)
{
    [Fact]
    public async Task Everything_a_page_loads_or_sends_is_on_its_own_host_and_nothing_runs_inline()
    {
        await CheckAsync(host.NewBrowser(), [.. EveryPage.OfParticipants, "/finns-inte"]);
        await CheckAsync(await host.NewBrowserAsync(new(EveryPage.Association)), EveryPage.OfAssociations);
        await CheckAsync(await host.NewCoordinatorAsync(), EveryPage.OfCoordinators);
    }

    [Theory]
    [InlineData("/css/site.css")]
    [InlineData("/js/live.js")]
    [InlineData("/pictograms.svg")]
    [InlineData("/favicon.svg")]
    public async Task No_file_names_another_host(string path)
    {
        var text = await program.Client.GetStringAsync(path);

        Assert.NotEmpty(text);
        Assert.DoesNotMatch(Elsewhere(), text);
    }

    private static async Task CheckAsync(Browser browser, string[] paths)
    {
        using (browser)
        {
            foreach (var path in paths)
            {
                await browser.OpenAsync(path);
                var named = Named(browser.Page, "[src]", "src")
                    .Concat(Named(browser.Page, "link[href], use[href]", "href"))
                    .Concat(Named(browser.Page, "form[action]", "action"))
                    .ToList();

                Assert.NotEmpty(named);
                Assert.All(named, address => Assert.Matches("^/[^/\\\\]|^/$", address));
                Assert.Empty(browser.Page.QuerySelectorAll(
                    "style, [style], script:not([src]), iframe, object, embed, base, meta[http-equiv], [srcset]"));
                Assert.DoesNotContain(
                    browser.Page.All.SelectMany(element => element.Attributes),
                    attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
                Assert.All(
                    browser.Page.QuerySelectorAll("a[href^=http]"),
                    link => Assert.Contains("noreferrer", link.GetAttribute("rel") ?? "", StringComparison.Ordinal));
            }
        }
    }

    private static IEnumerable<string> Named(IParentNode page, string selector, string attribute) =>
        page.QuerySelectorAll(selector).Select(element => element.GetAttribute(attribute)!);

    // Names of XML vocabularies look like addresses, and so does the advice in SignalR's errors; nothing asks for them.
    [GeneratedRegex(
        @"(?:https?:)?//(?!www\.w3\.org/|learn\.microsoft\.com/|aka\.ms/)[a-z0-9-]+\.[a-z]{2,}|@import",
        RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
