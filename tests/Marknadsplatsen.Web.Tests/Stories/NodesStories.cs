using Microsoft.Playwright;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>
/// The main job on a cluster: everybody's window is at another node. For an installation that runs already, in
/// Development, with one store: <c>MP_TEST_NODES</c> holds the addresses of two nodes or more, with spaces between.
/// </summary>
public sealed class NodesStories : IAsyncLifetime
{
    private const string DefaultBrowser = "/usr/bin/chromium-headless-shell";
    private const string Offer = "[data-live-show]";

    private string[] nodes = [];
    private IPlaywright? playwright;
    private IBrowser browser = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        nodes = (Environment.GetEnvironmentVariable("MP_TEST_NODES") ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.SkipUnless(nodes.Length > 1, "Needs nodes that run: MP_TEST_NODES.");
        playwright = await Playwright.CreateAsync();
        var path = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen ? chosen : DefaultBrowser;
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (playwright is not null)
        {
            await browser.DisposeAsync();
            playwright.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_posted_at_one_node_is_offered_taken_and_counted_at_the_others()
    {
        var association = await OpenAsync(0, "/dev/in/forening/verdandi-soder");
        var person = await OpenAsync(1, "/dev/in/deltagare/p02");
        var coordinator = await OpenAsync(2, "/dev/in/samordnare");
        await Task.WhenAll(coordinator.LiveAsync(), person.LiveAsync());

        var id = await PostedForm.SendAsync(association, "Kvällskaffe i två hus");
        await person.SaysAsync(Offer, "Visa 1 nytt");
        await person.Page.ClickAsync(Offer);
        await person.SaysAsync($"[data-live-items] [data-assignment='{id}']", "Kvällskaffe i två hus");

        await association.LiveAsync();
        await association.MarkAsync();
        await coordinator.MarkAsync();
        var before = await coordinator.Page.Locator("[data-figure=total] >> nth=0").InnerTextAsync();
        var taken = int.Parse(before.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        await person.GoAsync($"/uppdrag/{id}");
        await person.Page.ClickAsync("form[action$='/ja'] button.button-main");
        await person.ArrivesAsync("/svar");

        await association.SaysAsync($"[data-figures='{id}'] figcaption", "1 av 5 platser tagna");
        await coordinator.SaysAsync("[data-figure=total]", $"{taken + 1} ");
        Assert.True(await association.IsSameAsync());
        Assert.True(await coordinator.IsSameAsync());
    }

    [Fact]
    public async Task A_window_that_moves_from_node_to_node_stays_signed_in_and_sees_what_it_did()
    {
        var person = await OpenAsync(0, "/dev/in/deltagare/p09");
        await person.GoAsync("/uppdrag/u042");
        await person.Page.ClickAsync("form[action$='/dolj'] button");
        foreach (var node in nodes.Skip(1))
        {
            await person.Page.GotoAsync($"{node}/mina");

            Assert.Equal(1, await person.Page.Locator("main [href='/uppdrag/u042']").CountAsync());
        }
    }

    private Task<Window> OpenAsync(int node, string path) =>
        Window.OpenAsync(browser, nodes[node % nodes.Length], path);
}
