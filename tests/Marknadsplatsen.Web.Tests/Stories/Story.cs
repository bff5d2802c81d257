using Microsoft.Playwright;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>A program with the demo city, and a browser.</summary>
public abstract class Story : IAsyncLifetime
{
    private readonly SiloProcess silo = new();
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    internal SiloProcess Silo => silo;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await silo.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = DefaultBrowser.Path, Args = ["--no-sandbox"] });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await silo.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a window by the machine's name: a passkey belongs to a name, never to a number.</summary>
    internal Task<Window> OpenByNameAsync(string path, bool script = true) => Window.OpenAsync(
        browser, silo.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), path, script);

    internal Task<Window> OpenAsync(string path, bool script = true) =>
        Window.OpenAsync(browser, silo.Address, path, script);
}
