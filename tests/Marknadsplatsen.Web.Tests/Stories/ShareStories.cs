using Microsoft.Playwright;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>A share card in real browsers: one shows it, and one tap in the other closes it.</summary>
public sealed class ShareStories : Story
{
    // Required: what is open of a card closes within two seconds (V4).
    private const float ClosesWithinMs = 2000;

    [Fact]
    public async Task A_name_that_is_shown_is_offered_to_the_host_and_leaves_the_open_page_when_it_is_taken_back()
    {
        var host = await OpenAsync("/dev/in/forening/verdandi-soder");
        var id = await PostedForm.SendAsync(host, "Kaffe med namn");
        await host.LiveAsync();
        var person = await OpenAsync("/dev/in/deltagare/p02");
        await person.Page.SetViewportSizeAsync(320, 800);
        await person.GoAsync("/mina/namn");
        await person.Page.FillAsync("#namn", "Solrosen");
        await person.Page.Locator("form[action='/mina/namn'] button").ClickAsync();
        await person.GoAsync($"/uppdrag/{id}");
        await person.Page.ClickAsync("form[action$='/ja'] button");
        var tap = person.Page.Locator($"form[action='/uppdrag/{id}/namn'] button");

        await tap.ClickAsync();
        await person.SaysAsync($"form[action='/uppdrag/{id}/namn']", "Solrosen");
        await person.IsAccessibleAsync();
        await person.FitsAsync();
        await host.Page.ClickAsync("[data-live-show]");
        await host.SaysAsync("#personer", "Solrosen");
        await tap.ClickAsync();

        await host.Page.Locator("[data-shown-name]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await host.IsAccessibleAsync();
    }

    [Fact]
    public async Task One_tap_closes_what_is_open_of_a_card_and_its_code_reaches_no_log()
    {
        var person = await OpenAsync("/dev/in/deltagare/p02");
        await person.Page.SetViewportSizeAsync(320, 800);
        await person.GoAsync("/mina/delningskort");
        await person.IsAccessibleAsync();
        await person.Page.FillAsync("#till", "Min vän");
        await person.Page.CheckAsync("#vad-wishes");
        await person.Page.CheckAsync("#dagar-7");
        await person.Page.Locator("form[action='/mina/delningskort'] button").ClickAsync();
        await person.IsAccessibleAsync();
        var code = (await person.Page.Locator(".recall-name").InnerTextAsync())
            .Replace(" ", "", StringComparison.Ordinal)
            .Trim();

        var friend = await OpenAsync($"/delat#{code}");
        Assert.DoesNotContain(code, friend.Page.Url, StringComparison.Ordinal);
        Assert.Equal(code, await friend.Page.InputValueAsync("#kod"));
        await friend.Page.Locator("form[action='/delat'] button").ClickAsync();
        await friend.Page.Locator("#delat").WaitForAsync();
        await friend.LiveAsync();
        await friend.IsAccessibleAsync();

        await person.GoAsync("/mina/delningskort");
        await person.Page.Locator("form[action='/mina/delningskort/sluta'] button").ClickAsync();
        await friend.Page.Locator("#delat").WaitForAsync(new LocatorWaitForOptions
        {
            State = WaitForSelectorState.Detached,
            Timeout = ClosesWithinMs,
        });

        await friend.IsAccessibleAsync();
        Assert.DoesNotContain(code, Silo.Said, StringComparison.Ordinal);
    }
}
