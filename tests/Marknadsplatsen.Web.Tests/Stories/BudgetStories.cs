using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>
/// What a first visit costs on a prepaid card: everything that comes over the wire, as a browser counts it.
/// </summary>
public sealed class BudgetStories : Story
{
    private const int FirstLoadBytesMax = 100_000;
    private const int ScriptBytesMax = 40_000;

    [Theory]
    [InlineData("/")]
    [InlineData("/hitta")]
    [InlineData("/fragor/1")]
    [InlineData("/passar-dig")]
    [InlineData("/uppdrag/u001")]
    public async Task A_first_visit_takes_at_most_100_kB_and_40_kB_of_them_script(string path)
    {
        // A window of its own has nothing from before.
        var window = await OpenAsync("/favicon.svg");
        var network = await window.Page.Context.NewCDPSessionAsync(window.Page);
        var scripts = new ConcurrentDictionary<string, bool>();
        var loaded = new ConcurrentDictionary<string, double>();
        network.Event("Network.responseReceived").OnEvent += (_, got) =>
            scripts[Text(got, "requestId")] = Text(got, "type") == "Script";
        network.Event("Network.loadingFinished").OnEvent += (_, got) =>
            loaded[Text(got, "requestId")] = got!.Value.GetProperty("encodedDataLength").GetDouble();
        await network.SendAsync("Network.enable");

        await window.Page.GotoAsync(Silo.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var all = loaded.Values.Sum();
        var script = loaded.Where(one => scripts.GetValueOrDefault(one.Key)).Sum(one => one.Value);
        Assert.True(loaded.Count > 3, $"{path} brought only {loaded.Count} files.");
        Assert.InRange(script, 1, ScriptBytesMax);
        Assert.InRange(all, script, FirstLoadBytesMax);
    }

    private static string Text(JsonElement? got, string name) => got!.Value.GetProperty(name).GetString()!;
}
