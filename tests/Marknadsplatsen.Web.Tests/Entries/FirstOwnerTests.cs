using System.Net;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Teams;

namespace Marknadsplatsen.Web.Tests.Entries;

/// <summary>A coordinator makes the first owner's link anew, with one press, and then only the new one opens.</summary>
public sealed class FirstOwnerTests(MovedCity city) : IClassFixture<MovedCity>
{
    private const string List = "/tavla/nya";

    private readonly CityHost host = city.Host;

    [Fact]
    public async Task A_link_whose_time_is_out_is_made_anew_and_opens()
    {
        using var browser = host.NewBrowser();
        var (name, _, _) = await RegisterAsync(browser);
        city.Clock.Forward(TimeSpan.FromDays(8));
        using var desk = await host.NewCoordinatorAsync();
        await desk.OpenAsync(List);
        Assert.Contains("Länken fungerar inte längre.", Row(desk, name)!.TextContent, StringComparison.Ordinal);

        var link = await RenewAsync(desk, name);

        Assert.Contains("no-store", desk.CacheControl!, StringComparison.Ordinal);
        Assert.Contains("Länken fungerar till", Row(desk, name)!.TextContent, StringComparison.Ordinal);
        await desk.OpenAsync(List);
        Assert.DoesNotContain(link, desk.Body, StringComparison.Ordinal);
        using var key = new Authenticator(host.Address);
        using var owner = host.NewBrowser();
        await owner.JoinAsync(link, key);
        Assert.Equal("/forening", owner.Path);
        await desk.OpenAsync(List);
        Assert.Null(Row(desk, name));
    }

    [Fact]
    public async Task The_old_link_is_dead_at_once_and_no_form_that_is_sent_again_brings_it_back()
    {
        using var browser = host.NewBrowser();
        var (name, old, sent) = await RegisterAsync(browser);
        using var desk = await host.NewCoordinatorAsync();
        await desk.OpenAsync(List);
        var first = await RenewAsync(desk, name);
        using var somebody = host.NewBrowser();
        await RefusedAsync(somebody, old);

        await browser.PostAsync(EntryForms.Path, sent);
        Assert.False(browser.HasForm("/inbjudan"));
        Assert.Contains("En samordnare har gjort en ny länk", browser.Words, StringComparison.Ordinal);
        await RefusedAsync(somebody, old);
        await desk.OpenAsync(List);
        var second = await RenewAsync(desk, name);

        await RefusedAsync(somebody, first);
        using var key = new Authenticator(host.Address);
        await somebody.JoinAsync(second, key);
        Assert.Equal("/forening", somebody.Path);
    }

    [Fact]
    public async Task Nothing_is_made_for_whoever_can_sign_in_was_answered_no_or_is_not_there()
    {
        using var browser = host.NewBrowser();
        var (name, old, _) = await RegisterAsync(browser);
        using var desk = await host.NewCoordinatorAsync();
        await desk.OpenAsync(List);
        var stale = Row(desk, name)!.QuerySelector("form")!.GetAttribute("action")!;
        var fields = desk.Fields(stale);
        using var key = new Authenticator(host.Address);
        await browser.JoinAsync(old, key);

        await desk.PostAsync(stale, fields);
        Assert.Contains("De har redan en inloggning", desk.Words, StringComparison.Ordinal);
        Assert.Null(desk.Page.QuerySelector("#lank"));
        await desk.PostAsync($"{List}/finns-inte/lank", fields);
        Assert.Equal(HttpStatusCode.NotFound, desk.Status);

        using var other = host.NewBrowser();
        var (refused, link, _) = await RegisterAsync(other);
        await desk.OpenAsync(List);
        var action = Row(desk, refused)!.QuerySelector("form")!.GetAttribute("action")!;
        await desk.SendAsync(action[..^"/lank".Length], ("steg", "refused"), ("ord", "Vi når er inte."));
        await desk.PostAsync(action, fields);
        Assert.Equal(HttpStatusCode.NotFound, desk.Status);
        Assert.NotEqual("", link);
    }

    private static async Task RefusedAsync(Browser browser, string link)
    {
        await browser.PasteAsync(link);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
    }

    private static async Task<string> RenewAsync(Browser desk, string name)
    {
        await desk.SendAsync(Row(desk, name)!.QuerySelector("form")!.GetAttribute("action")!);
        Assert.Equal(HttpStatusCode.OK, desk.Status);
        return desk.Page.QuerySelector("#lank")!.TextContent;
    }

    /// <summary>The association among those that nobody can sign in for.</summary>
    private static AngleSharp.Dom.IElement? Row(Browser desk, string name) => desk.Page.QuerySelectorAll("li.panel")
        .SingleOrDefault(panel => panel.QuerySelector("h3")?.TextContent == name);

    private static async Task<(string Name, string Code, (string Name, string Value)[] Sent)> RegisterAsync(
        Browser browser)
    {
        await browser.OpenAsync(EntryForms.Path);
        var fields = EntryForms.Filled(browser, out var name);
        await browser.PostAsync(EntryForms.Path, fields);
        return (name, browser.Fields("/inbjudan").Single(field => field.Name == "inbjudan").Value, fields);
    }
}
