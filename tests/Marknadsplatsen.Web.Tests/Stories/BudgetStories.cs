using System.Collections.Concurrent;
using System.Text.Json;
using Marknadsplatsen.Web.Tests.Pictures;
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
        var (all, script) = await CostAsync(path);

        Assert.InRange(script, 1, ScriptBytesMax);
        Assert.InRange(all, script, FirstLoadBytesMax);
    }

    [Fact]
    public async Task A_page_with_a_picture_costs_no_more_and_the_picture_comes_without_script()
    {
        const string path = "/forening/bilder";
        var desk = await OpenAsync("/dev/in/forening/verdandi-soder", script: false);
        await desk.GoAsync($"{path}?uppdrag=u001");
        await desk.Page.SetInputFilesAsync("#bild", new FilePayload
        {
            Name = "IMG_0001.png",
            MimeType = "image/png",
            Buffer = PictureSamples.Noise(),
        });
        await desk.Page.FillAsync("#beskrivning", "Ett långt bord med kaffekoppar.");
        await desk.Page.CheckAsync("#samtycke-ja");
        await NewHost.Button(desk, path).ClickAsync();
        await desk.ArrivesAsync($"{path}?svar=sparad");
        var person = await OpenAsync("/uppdrag/u001", script: false);
        var picture = person.Page.Locator("img.photo");
        await picture.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);

        var (all, script) = await CostAsync("/uppdrag/u001");

        Assert.InRange(all, script + 1, FirstLoadBytesMax);
    }

    private async Task<(double All, double Script)> CostAsync(string path)
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
        return (all, script);
    }

    private static string Text(JsonElement? got, string name) => got!.Value.GetProperty(name).GetString()!;
}
