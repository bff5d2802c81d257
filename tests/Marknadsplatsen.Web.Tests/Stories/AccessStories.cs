using Marknadsplatsen.Web.Tests.Pages;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>axe finds nothing on any page, narrow as a small phone, while it is live.</summary>
public sealed class AccessStories : Story
{
    // In another language a page is the same but for its words: some of them each time, all of them in the long run.
    private const int OneOf = 4;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MP_TEST_LONG") == "1";

    private static readonly string[] OfParticipants = [.. EveryPage.OfParticipants, "/finns-inte"];

    [Fact]
    public async Task No_page_keeps_anybody_out()
    {
        await CheckAsync(await SignInAsync("deltagare/p02"), OfParticipants);
        await CheckAsync(await SignInAsync($"forening/{EveryPage.Association}"), EveryPage.OfAssociations);
        await CheckAsync(await SignInAsync("samordnare"), [.. EveryPage.OfCoordinators, "/dev"]);
    }

    [Fact]
    public async Task No_page_of_somebody_who_looks_for_something_keeps_them_out_in_another_language()
    {
        var window = await SignInAsync("deltagare/p02");
        foreach (var (turn, tongue) in new[] { Tongue.English, Tongue.EasySwedish }.Index())
        {
            await window.GoAsync($"/sprak/{tongue.Code}");
            Assert.Equal(tongue.Code, await window.Page.GetAttributeAsync("html", "lang"));
            await CheckAsync(
                window, [.. OfParticipants.Where((_, number) => IsLong || number % OneOf == turn)]);
        }
    }

    private async Task<Window> SignInAsync(string who)
    {
        var window = await OpenAsync($"/dev/in/{who}");
        await window.Page.SetViewportSizeAsync(320, 800);
        return window;
    }

    private static async Task CheckAsync(Window window, string[] paths)
    {
        foreach (var path in paths)
        {
            await window.GoAsync(path);
            await window.IsAccessibleAsync();
            await window.FitsAsync();
            await window.FollowsWhatItShowsAsync();
        }
    }
}
