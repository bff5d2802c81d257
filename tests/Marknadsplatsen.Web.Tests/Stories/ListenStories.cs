using Microsoft.Playwright;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>"Lyssna", with a device's voices in place of real ones.</summary>
public sealed class ListenStories : Story
{
    [Fact]
    public async Task The_page_is_read_by_the_devices_own_voice_with_keys_alone_until_it_is_stopped()
    {
        var window = await OpenAsync("/om-matchningen");
        await VoicesAsync(window, isOwn: true);
        await window.GoAsync("/fragor/1");
        var start = window.Page.Locator("[data-listen-start]");
        var stop = window.Page.Locator("[data-listen-stop]");

        await start.PressAsync("Enter");

        await Assertions.Expect(stop).ToBeFocusedAsync();
        var first = await window.Page.EvaluateAsync<string>("spoken.map((one) => one.text).join('|')");
        Assert.Equal("Tillbaka", first);
        Assert.Equal(1, await window.Page.Locator(".listening").CountAsync());
        await window.Page.EvaluateAsync("pending.onend()");
        Assert.Equal(2, await window.Page.EvaluateAsync<int>("spoken.length"));
        await window.IsAccessibleAsync();

        await stop.PressAsync("Enter");

        await Assertions.Expect(start).ToBeFocusedAsync();
        Assert.Equal(0, await window.Page.Locator(".listening").CountAsync());
        await window.Page.EvaluateAsync("pending.onend()");
        Assert.Equal(2, await window.Page.EvaluateAsync<int>("spoken.length"));
    }

    [Fact]
    public async Task Everything_is_read_to_the_end_each_word_in_its_own_language()
    {
        var window = await OpenAsync("/sprak/en?tillbaka=%2Fom-matchningen");
        await VoicesAsync(window, isOwn: true);
        await window.GoAsync("/uppdrag/u001");

        await window.Page.Locator("[data-listen-start]").ClickAsync();
        await window.Page.EvaluateAsync("while (!document.querySelector('[data-listen-stop]').hidden) pending.onend()");

        var said = await window.Page.EvaluateAsync<string[]>("spoken.map((one) => one.lang + ' ' + one.text)");
        Assert.Contains("sv-SE Kvällsvärd på träffpunkten", said);
        Assert.Contains("en-GB Would you like to try?", said);
        await Assertions.Expect(window.Page.Locator("[data-listen-start]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_voice_that_is_made_elsewhere_is_not_used_and_nothing_moves_without_one()
    {
        var window = await OpenAsync("/om-matchningen");
        var before = await TopAsync(window);
        await VoicesAsync(window, isOwn: false);
        await window.GoAsync("/om-matchningen");

        await Assertions.Expect(window.Page.Locator("[data-listen-start]")).ToBeHiddenAsync();
        Assert.Equal(before, await TopAsync(window));
    }

    [Fact]
    public async Task Without_script_there_is_no_button_that_does_nothing()
    {
        var window = await OpenAsync("/fragor/1", script: false);

        await Assertions.Expect(window.Page.Locator("[data-listen-start]")).ToBeHiddenAsync();
    }

    private static Task<double> TopAsync(Window window) =>
        window.Page.EvaluateAsync<double>("document.querySelector('h1').getBoundingClientRect().top");

    private static Task VoicesAsync(Window window, bool isOwn) => window.Page.AddInitScriptAsync(
        $$"""
        window.spoken = [];
        class Utterance { constructor(text) { this.text = text; } }
        Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
        const voice = (lang) => ({ lang, localService: {{(isOwn ? "true" : "false")}}, default: false });
        Object.defineProperty(window, "speechSynthesis", { value: {
          getVoices: () => ["sv-SE", "en-GB"].map(voice),
          speak(one) { window.pending = one; window.spoken.push({ text: one.text, lang: one.lang }); },
          cancel() {},
        } });
        """);
}
