using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>
/// A colleague in a real browser: invited, with a passkey of the browser's own, in again, and out of everything that is
/// open the moment an owner takes them out.
/// </summary>
public sealed class PasskeyStories : Story
{
    private const string AsOwner = "/dev/in/forening/verdandi-soder";
    private const string People = "/forening/personer";
    private const int RemovalMaxMs = 2_000;

    [Fact]
    public async Task A_colleague_is_invited_makes_a_passkey_comes_back_and_is_taken_out_of_open_pages()
    {
        var owner = await OpenByNameAsync(AsOwner);
        var link = await InviteAsync(owner, "Alex");
        await owner.IsAccessibleAsync();

        var colleague = await OpenByNameAsync(PathOf(link));
        await colleague.AddAuthenticatorAsync(isUserVerified: true);
        Assert.DoesNotContain("#", colleague.Page.Url, StringComparison.Ordinal);
        await colleague.Page.ClickAsync("[data-link-read] button");
        await colleague.IsAccessibleAsync();
        await colleague.Page.ClickAsync("[data-passkey-ask]");
        await colleague.Page.WaitForURLAsync("**/forening");

        await colleague.GoAsync("/glom");
        await colleague.Page.ClickAsync("form[action='/glom'] button");
        await colleague.GoAsync("/forening/nytt");
        await colleague.Page.ClickAsync("[data-passkey-ask]");
        await colleague.Page.Locator("[name=title]").WaitForAsync();
        await colleague.GoAsync("/inloggning");
        await colleague.IsAccessibleAsync();
        await colleague.GoAsync("/forening");
        await colleague.LiveAsync();

        await owner.GoAsync(People);
        await owner.Page.Locator("article", new() { HasText = "Alex" }).Locator("button.button-care").ClickAsync();
        await colleague.SaysAsync("h1", "Vi är en förening", RemovalMaxMs);
        await colleague.GoAsync("/forening/nytt");
        await colleague.SaysAsync("h1", "Logga in");
    }

    [Fact]
    public async Task A_window_that_is_closed_or_a_browser_without_script_gets_words_and_a_way_on()
    {
        var owner = await OpenByNameAsync(AsOwner);
        var link = await InviteAsync(owner, "Robin");
        var colleague = await OpenByNameAsync(PathOf(link));
        await colleague.AddAuthenticatorAsync(isUserVerified: false);
        await colleague.Page.ClickAsync("[data-link-read] button");
        await colleague.Page.ClickAsync("[data-passkey-ask]");
        await colleague.Page.Locator("[data-passkey-says=cancelled]").WaitForAsync();
        await colleague.IsAccessibleAsync();

        var plain = await OpenByNameAsync("/inbjudan", script: false);
        await plain.Page.FillAsync("#inbjudan", link);
        await plain.Page.ClickAsync("form button.button");
        var words = await plain.Page.Locator("form noscript p").InnerTextAsync();
        Assert.Contains("Slå på det, eller ring", words, StringComparison.Ordinal);
        await plain.Page.ClickAsync("[data-passkey-ask]");
        await plain.SaysAsync(".errors", "Nyckeln kom inte fram");
    }

    [Fact]
    public async Task A_link_that_names_another_site_leads_home_after_the_key_and_asks_no_other_site_for_anything()
    {
        var owner = await OpenByNameAsync(AsOwner);
        var link = await InviteAsync(owner, "Kim");
        var colleague = await OpenByNameAsync(PathOf(link));
        await colleague.AddAuthenticatorAsync(isUserVerified: true);
        await colleague.Page.ClickAsync("[data-link-read] button");
        await colleague.Page.ClickAsync("[data-passkey-ask]");
        await colleague.ArrivesAsync("/forening");
        var asked = new ConcurrentQueue<string>();
        colleague.Page.Request += (_, request) => asked.Enqueue(request.Url);

        string[] elsewhere =
            ["https://evil.example/", "//evil.example/", "/\\evil.example/", "/\t/evil.example/", "javascript:x"];
        foreach (var away in elsewhere)
        {
            await colleague.GoAsync($"/in?tillbaka={Uri.EscapeDataString(away)}");
            Assert.Equal(0, await colleague.Page.Locator("form[action='/in'] [name=tillbaka]").CountAsync());

            // What the link can not, something else in the browser may: the field is planted.
            await colleague.Page.EvaluateAsync(
                """
                (away) => {
                  const field = Object.assign(document.createElement("input"), { type: "hidden", name: "tillbaka" });
                  field.value = away;
                  document.querySelector("form[action='/in']").append(field);
                }
                """,
                away);
            await colleague.Page.ClickAsync("[data-passkey-ask]");
            await colleague.Page.WaitForURLAsync("**/forening");
        }

        Assert.Contains(asked, url => url.EndsWith("/in", StringComparison.Ordinal));
        Assert.All(asked, url => Assert.Equal("localhost", new Uri(url).Host));
    }

    private static string PathOf(string link) => new Uri(link).PathAndQuery + new Uri(link).Fragment;

    private static async Task<string> InviteAsync(Window owner, string name)
    {
        await owner.GoAsync(People);
        await owner.Page.FillAsync("[name=namn]", name);
        await owner.Page.SelectOptionAsync("#roll", "host");
        await owner.Page.Locator("form", new() { Has = owner.Page.Locator("[name=namn]") })
            .Locator("button").ClickAsync();
        return await owner.Page.Locator("#lank").InnerTextAsync();
    }
}
