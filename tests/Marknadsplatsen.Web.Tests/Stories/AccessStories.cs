using Marknadsplatsen.Web.Tests.Pages;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>axe finds nothing on any page, narrow as a small phone, while it is live.</summary>
public sealed class AccessStories : Story
{
    [Fact]
    public async Task No_page_keeps_anybody_out()
    {
        await CheckAsync("/dev/in/deltagare/p02", [.. EveryPage.OfParticipants, "/finns-inte"]);
        await CheckAsync($"/dev/in/forening/{EveryPage.Association}", EveryPage.OfAssociations);
        await CheckAsync("/dev/in/samordnare", [.. EveryPage.OfCoordinators, "/dev"]);
    }

    private async Task CheckAsync(string signIn, string[] paths)
    {
        var window = await OpenAsync(signIn);
        await window.Page.SetViewportSizeAsync(320, 800);
        foreach (var path in paths)
        {
            await window.GoAsync(path);
            await window.IsAccessibleAsync();
            await window.FitsAsync();
            await window.FollowsWhatItShowsAsync();
        }
    }
}
