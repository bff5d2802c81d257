using AngleSharp.Dom;
using Marknadsplatsen.Web.About;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Pages;

namespace Marknadsplatsen.Web.Tests.About;

/// <summary>The pages that the law asks for say what it asks for, and everybody finds them.</summary>
public sealed class AboutPagesTests(CityHost host)
{
    private const string FirstYes = "/uppdrag/u001";

    [Theory]
    [InlineData("vem", "Exempelstaden")]
    [InlineData("vad", "Marknadsplatsen på adressen 127.0.0.1")]
    [InlineData("grad", "2018:1937")]
    [InlineData("grad", "delvis förenlig med lagen")]
    [InlineData("brister", "skärmläsare varje dag. Det beror på att")]
    [InlineData("undantag-12", "12 §")]
    [InlineData("undantag-9", "9 §")]
    [InlineData("metod", "egen granskning")]
    [InlineData("granskad", "den 22 november 2026")]
    [InlineData("uppdaterad", "den 22 november 2026")]
    [InlineData("meddela", "040-628 04 12")]
    [InlineData("digg", "Digg ser till att lagen följs")]
    public async Task The_statement_on_access_has_each_of_the_eleven_items(string item, string words)
    {
        using var browser = await host.NewBrowser().OpenAsync(AboutPages.AccessPath);

        var section = browser.Page.QuerySelector($"section#{item}");

        Assert.Contains(words, section!.Words(), StringComparison.Ordinal);
        Assert.Equal(11, browser.Page.QuerySelectorAll(".page-main section[id]").Length);
        Assert.All(browser.Page.QuerySelectorAll("#brister li"), fault =>
            Assert.Contains("Det beror på", fault.Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_statement_leads_to_the_authority_and_to_whoever_runs_the_place()
    {
        using var browser = await host.NewBrowser().OpenAsync(AboutPages.AccessPath);

        Assert.Equal("https://www.digg.se/tdosanmalan", Href(browser, "#digg a"));
        Assert.Equal("mailto:hej@marknadsplatsen.example", Href(browser, "#meddela a"));
    }

    [Theory]
    [InlineData("Full", "helt förenlig")]
    [InlineData("Not", "inte förenlig")]
    public async Task What_differs_between_two_towns_is_a_setting(string level, string words)
    {
        await using var site = await SiteHost.StartAsync(
            "Production",
            ("About:Operator", "Storstads kommun"),
            ("About:AccessLevel", level),
            ("About:AccessAssessedOn", "2027-02-01"));

        using var answer = await site.OpenAsync(AboutPages.AccessPath);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Storstads kommun", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("1 februari 2027", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("About:Operator", "")]
    [InlineData("About:Mail", "ingen")]
    [InlineData("About:DataProtectionMail", "")]
    public async Task A_place_that_nobody_answers_for_does_not_start(string key, string value)
    {
        var refusal = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => SiteHost.StartAsync("Production", (key, value)));

        Assert.Contains(key.Split(':')[1], refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_links_to_them_at_its_foot()
    {
        await LinksAsync(host.NewBrowser(), [.. EveryPage.OfParticipants, "/finns-inte"]);
        await LinksAsync(await host.NewBrowserAsync(new(EveryPage.Association)), EveryPage.OfAssociations);
        await LinksAsync(await host.NewCoordinatorAsync(), EveryPage.OfCoordinators);
    }

    [Fact]
    public async Task What_a_yes_may_mean_for_somebodys_money_is_linked_before_the_first_yes()
    {
        using var browser = await host.NewBrowser().OpenAsync(FirstYes);
        var link = browser.Page.QuerySelector($"main a[href='{AboutPages.HoursPath}']")!;
        var button = browser.Page.QuerySelector($"form[action='{FirstYes}/ja'] button")!;

        Assert.Equal("Påverkar det min ersättning?", link.Words());
        Assert.True(link.CompareDocumentPosition(button).HasFlag(DocumentPositions.Following));

        await browser.OpenAsync(AboutPages.HoursPath);
        Assert.Contains("under tio timmar i veckan", browser.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("36, 19 §", browser.Words, StringComparison.Ordinal);
        Assert.Contains("Fråga alltid din handläggare. Vi berättar inget", browser.Words, StringComparison.Ordinal);
        Assert.Contains("De är inte ideella", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_privacy_notice_says_who_what_why_and_where_to_complain()
    {
        using var browser = await host.NewBrowser().OpenAsync(AboutPages.PrivacyPath);

        foreach (var words in new[]
            { "Exempelstaden", "dataskydd@marknadsplatsen.example", "artikel 6.1 e", "IMY", "Ingen maskin bestämmer" })
        {
            Assert.Contains(words, browser.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_cookie_that_a_person_can_get_is_on_the_page_about_privacy()
    {
        using var person = host.NewBrowser();
        await person.OpenAsync("/sprak/sv");
        await person.OpenAsync("/uppdrag/u020");
        await person.SendAsync("/uppdrag/u020/spara");
        await person.OpenAsync("/delad-dator");
        await person.SendAsync("/delad-dator");
        using var own = await host.NewBrowser().OpenAsync("/kort");
        await own.SendAsync("/kort");
        await person.OpenAsync("/uppdrag/u020/undrar");
        await person.SendAsync("/uppdrag/u020/undrar", ("text", "Var är dörren?"));
        using var desk = await host.NewBrowserAsync(new(EveryPage.Association));
        await desk.OpenAsync("/in");
        await desk.PostAsync("/in/fraga", desk.Fields("/in"));
        using var page = await host.NewBrowser().OpenAsync(AboutPages.PrivacyPath);

        var listed = page.Page.QuerySelectorAll("#kakor ~ .table tbody th").Select(cell => cell.Words()).ToList();

        Assert.Equal(SiteCookie.All.Select(cookie => cookie.Name), listed);
        string[] gotten = [.. person.CookieNames, .. own.CookieNames, .. desk.CookieNames];
        Assert.All(gotten, name => Assert.Contains(name, listed));
        // No coordinator helps anybody here, there is no broker, nobody has shared anything, and no message leaves
        // this house for somebody to wait for.
        Assert.Equal(
            [SiteCookie.Acting.Name, SiteCookie.Broker.Name, SiteCookie.Share.Name, SiteCookie.Code.Name],
            listed.Except(gotten));
    }

    private static string? Href(Browser browser, string selector) =>
        browser.Page.QuerySelector(selector)?.GetAttribute("href");

    private static async Task LinksAsync(Browser browser, string[] paths)
    {
        using (browser)
        {
            foreach (var path in paths)
            {
                await browser.OpenAsync(path);
                var found = browser.Page.QuerySelectorAll(".foot a").Select(link => link.GetAttribute("href"));
                Assert.Equal(AboutPages.Links.Select(link => link.Href), found);
            }
        }
    }
}
