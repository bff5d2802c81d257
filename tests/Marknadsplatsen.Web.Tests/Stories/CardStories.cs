using Marknadsplatsen.Domain.Accounts;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>A card in a real browser: made, read by a camera, and opened on another phone.</summary>
public sealed class CardStories : Story
{
    [Fact]
    public async Task The_picture_of_a_card_opens_it_with_one_button_and_its_secret_reaches_no_log()
    {
        var first = await OpenAsync("/dev/in/deltagare/p02");
        await first.Page.SetViewportSizeAsync(320, 800);
        await first.GoAsync("/kort");
        await first.IsAccessibleAsync();
        await first.Page.Locator("form[action='/kort'] button").ClickAsync();
        await first.IsAccessibleAsync();
        var name = (await first.Page.Locator(".recall-name").InnerTextAsync()).Trim().Split(' ');
        var words = await first.Page.Locator(".recall-list li").AllInnerTextsAsync();

        var second = await OpenAsync("/logga-in");
        await second.IsAccessibleAsync();
        await second.Page.FillAsync("#ord", string.Join(' ', [.. name, .. words]));
        await second.Page.Locator("[data-card-typed] button").ClickAsync();
        await second.ArrivesAsync("/mina");
        await second.GoAsync("/passar-dig");

        Assert.Equal(RecallCode.WordCount - 1, words.Count);
        var third = await OpenAsync("/logga-in#mane-07.00112233445566778899aabbccddeeff");
        Assert.EndsWith("/logga-in", third.Page.Url, StringComparison.Ordinal);
        await third.Page.Locator("[data-card-picture] button").ClickAsync();
        await third.Page.Locator(".errors").WaitForAsync();
        Assert.DoesNotContain("00112233", third.Page.Url, StringComparison.Ordinal);
    }
}
