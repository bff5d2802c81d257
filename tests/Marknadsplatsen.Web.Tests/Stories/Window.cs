using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>One person's browser window, with cookies of its own.</summary>
internal sealed class Window(IPage page, string address)
{
    /// <summary>How long something may take that the person does not wait for with the eyes. Milliseconds.</summary>
    public const int PatienceMs = 20_000;

    public IPage Page => page;

    public string Address => address;

    /// <summary>Opens a window at a path.</summary>
    public static async Task<Window> OpenAsync(IBrowser browser, string address, string path, bool script = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address,
            JavaScriptEnabled = script,
            Locale = "sv-SE",
            ViewportSize = new() { Width = 400, Height = 900 },
        });
        context.SetDefaultTimeout(PatienceMs);
        var window = new Window(await context.NewPageAsync(), address);
        await window.GoAsync(path);
        return window;
    }

    public Task GoAsync(string path) => page.GotoAsync(address + path);

    /// <summary>
    /// Waits until the address has the text. A page that has come before the wait began counts, loaded or not.
    /// </summary>
    public Task ArrivesAsync(string path) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(path)), new() { Timeout = PatienceMs });

    /// <summary>Waits until the page says that it is live.</summary>
    public Task LiveAsync() => StateAsync("on");

    /// <summary>Waits until the bar's words are those for <c>on</c>, <c>paused</c> or <c>lost</c>.</summary>
    public Task StateAsync(string state) =>
        page.Locator($"[data-live-state][data-state={state}]").WaitForAsync(new() { Timeout = 3 * PatienceMs });

    /// <summary>Puts a mark on the page that a reload would lose.</summary>
    public Task MarkAsync() => page.EvaluateAsync("window.sameSince = true");

    /// <summary>Whether the page has not been loaded since <see cref="MarkAsync"/>.</summary>
    public Task<bool> IsSameAsync() => page.EvaluateAsync<bool>("window.sameSince === true");

    /// <summary>Waits until an element says a text.</summary>
    public Task SaysAsync(string selector, string text, int withinMs = PatienceMs) =>
        page.Locator(selector).Filter(new() { HasText = text }).First.WaitForAsync(new() { Timeout = withinMs });

    /// <summary>Nothing that axe knows of keeps anybody out of the page.</summary>
    public async Task IsAccessibleAsync()
    {
        var result = await page.RunAxe();
        Assert.True(
            result.Violations.Length == 0,
            $"{page.Url}: " + string.Join("; ", result.Violations.Select(found =>
                $"{found.Id} {string.Join(' ', found.Nodes.Select(node => node.Html))}")));
    }

    /// <summary>Nothing has to be scrolled sideways, and what is tapped is large enough for a thumb (U6, U7).</summary>
    public async Task FitsAsync()
    {
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        Assert.True(wide <= 0, $"{page.Url} is {wide} px too wide.");
        var small = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll("button, input:not([type=hidden]), select, a.button, a.button-main")]
              .filter((one) => one.getClientRects().length > 0)
              .map((one) => /radio|checkbox/.test(one.type) && one.labels?.[0] || one)
              .filter((one) => Math.round(one.getBoundingClientRect().height) < 44)
              .map((one) => one.outerHTML.slice(0, 200))
            """);
        Assert.True(small.Length == 0, $"{page.Url} has targets under 44 px: {string.Join("; ", small)}");
    }

    /// <summary>A page with a live bar knows from where on to listen.</summary>
    public async Task FollowsWhatItShowsAsync()
    {
        var deaf = await page.Locator("[data-live-bar]:not([data-live-follow*=':'])").CountAsync();
        Assert.True(deaf == 0, $"{page.Url} shows a live bar and follows nothing.");
    }

    /// <summary>Has a passkey device of its own, which asks nobody to touch it.</summary>
    /// <param name="isUserVerified">Whether the device knows its owner; else the person has closed its window.</param>
    public async Task AddAuthenticatorAsync(bool isUserVerified = true)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = isUserVerified,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
