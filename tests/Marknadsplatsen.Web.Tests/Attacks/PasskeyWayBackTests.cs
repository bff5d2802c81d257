using System.Net;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Teams;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>
/// A passkey that holds leads to a page of ours, whatever the link to the sign-in or its form says of where to go.
/// </summary>
public sealed class PasskeyWayBackTests(CityHost host)
{
    private const string Home = "/forening";
    private const string Wanted = "/forening/nytt?mall=a%20b";

    [Fact]
    public async Task Whoever_comes_in_is_led_to_a_page_of_ours_whatever_the_form_says()
    {
        var (owner, colleague, key) = await host.TeamAsync("nyckel-tillbaka");
        using var browser = new Browser(host.Address, follows: false);

        foreach (var address in HostileAddresses.All)
        {
            await SignInAsync(browser, key, "/in", address);

            // A field with a sign that no text has is not read at all.
            var isRead = !address.Contains('\0', StringComparison.Ordinal);
            var leads = browser.Header("Location") ?? "";
            Assert.True(
                browser.Status == (isRead ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest)
                && !HostileAddresses.Leaves(leads, host.Address)
                && (leads == Home || !isRead || !HostileAddresses.Leaves(address, host.Address)),
                $"{Uri.EscapeDataString(address)} is answered {browser.Status} {leads}");
        }

        await SignInAsync(browser, key, "/in", Wanted);
        Assert.Equal((HttpStatusCode.Redirect, Wanted), (browser.Status, browser.Header("Location")));
        owner.Dispose();
        colleague.Dispose();
        key.Dispose();
    }

    [Fact]
    public async Task A_link_to_the_sign_in_carries_no_address_but_ours_into_its_form()
    {
        using var browser = host.NewBrowser();
        foreach (var address in HostileAddresses.All.Where(address => HostileAddresses.Leaves(address, host.Address)))
        {
            await browser.OpenAsync($"/in?tillbaka={Uri.EscapeDataString(address)}");

            Assert.DoesNotContain(browser.Fields("/in"), field => field.Name == "tillbaka");
        }

        await browser.OpenAsync($"/in?tillbaka={Uri.EscapeDataString(Wanted)}");
        Assert.Contains(("tillbaka", Wanted), browser.Fields("/in"));
    }

    [Fact]
    public async Task A_key_that_does_not_hold_leads_nowhere_and_keeps_no_address_but_ours()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/in");
        var fields = browser.Fields("/in");
        foreach (var address in (string[])["//evil.example/", "/\\evil.example", "https://evil.example"])
        {
            await browser.PostAsync("/in", [.. fields, ("tillbaka", address)]);

            Assert.Equal((HttpStatusCode.BadRequest, "/in"), (browser.Status, browser.Path));
            Assert.DoesNotContain("evil.example", browser.Body, StringComparison.Ordinal);
        }
    }

    private static async Task SignInAsync(Browser browser, Authenticator key, string path, string back)
    {
        await browser.OpenAsync(path);
        var fields = browser.Fields("/in").Where(field => field.Name is not ("svar" or "tillbaka")).ToArray();
        await browser.PostAsync("/in/fraga", fields);
        await browser.PostAsync("/in", [.. fields, ("tillbaka", back), ("svar", key.Use(browser.Body))]);
    }
}
