using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Participants;

/// <summary>Nothing ends because somebody was away (DOMAIN row 29, U25).</summary>
public sealed class LongAwayTests(MovedCity city) : IClassFixture<MovedCity>
{
    [Fact]
    public async Task Who_comes_back_after_eleven_months_finds_their_choices_and_the_same_welcome()
    {
        var card = await city.Host.PostAsync("away");
        using var browser = city.Host.NewBrowser();
        await browser.OpenAsync("/");
        var welcome = browser.Page.QuerySelector("h1")!.TextContent;
        await browser.OpenAsync("/fragor/1");
        var chosen = browser.Page.QuerySelector("input[name=vad]")!.GetAttribute("value")!;
        await browser.SendAsync("/fragor/1", ("vad", chosen), ("knapp", "nasta"));
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        await browser.SendAsync($"/uppdrag/{card.Id}/ja");

        city.Clock.Forward(TimeSpan.FromDays(335));

        await browser.OpenAsync("/");
        Assert.Equal(welcome, browser.Page.QuerySelector("h1")!.TextContent);
        await browser.OpenAsync("/mina");
        Assert.Contains(card.Details.Title, browser.Words, StringComparison.Ordinal);
        Assert.Contains("Du har en plats.", browser.Words, StringComparison.Ordinal);
        var choices = browser.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "Mina val");
        await browser.OpenAsync(choices.GetAttribute("href")!);
        Assert.NotNull(browser.Page.QuerySelector($"input[value='{chosen}'][checked]"));
    }
}
