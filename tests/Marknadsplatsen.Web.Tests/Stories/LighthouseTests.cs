using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>
/// What Lighthouse says of the five main pages, on the phone and the line it imagines. It takes a while to install and
/// to run, so it runs with <c>tests/run --long</c> only.
/// </summary>
public sealed class LighthouseTests : IAsyncLifetime
{
    private const double LeastScore = 0.98;

    // Its figure for speed differs from run to run, and its makers ask for the median.
    private const int RunCount = 3;

    private static readonly string Home = Sources.PathOf("tests/lighthouse");
    private static readonly string Program = Path.Combine(Home, "node_modules", "lighthouse", "cli", "index.js");

    private readonly SiloProcess silo = new();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("MP_TEST_LONG") == "1", "Needs Lighthouse: tests/run --long.");
        if (!File.Exists(Program))
        {
            await RunAsync("npm", "ci", "--no-audit", "--no-fund");
        }

        await silo.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await silo.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/hitta")]
    [InlineData("/fragor/1")]
    [InlineData("/passar-dig")]
    [InlineData("/uppdrag/u001")]
    public async Task A_main_page_scores_at_least_98_in_speed_accessibility_and_good_practice(string path)
    {
        var runs = new List<Dictionary<string, double>>();
        for (var run = 0; run < RunCount; run++)
        {
            runs.Add(await ScoresAsync(path));
        }

        foreach (var category in runs[0].Keys)
        {
            var median = runs.Select(scores => scores[category]).Order().ElementAt(RunCount / 2);
            TestContext.Current.TestOutputHelper?.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{path} {category} {median:P0}"));
            Assert.True(
                median >= LeastScore,
                string.Create(CultureInfo.InvariantCulture, $"{path}: {category} {median:F2}; at least {LeastScore}"));
        }
    }

    private async Task<Dictionary<string, double>> ScoresAsync(string path)
    {
        var told = await RunAsync(
            "node", Program, silo.Address + path, "--quiet", "--output=json",
            "--only-categories=performance,accessibility,best-practices", "--chrome-flags=--headless --no-sandbox");
        using var report = JsonDocument.Parse(told);
        var scores = report.RootElement.GetProperty("categories").EnumerateObject()
            .ToDictionary(category => category.Name, category => category.Value.GetProperty("score").GetDouble());
        Assert.Equal(3, scores.Count);
        return scores;
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CHROME_PATH"] = DefaultBrowser.Path;
        using var running = Process.Start(start)!;
        var told = running.StandardOutput.ReadToEndAsync();
        var complained = running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync();
        Assert.True(running.ExitCode == 0, $"{program} {string.Join(' ', arguments)} failed: {await complained}");
        return await told;
    }
}
