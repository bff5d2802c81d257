namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>axe finds nothing on any page, narrow as a small phone, while it is live.</summary>
public sealed class AccessStories : Story
{
    [Fact]
    public async Task No_page_keeps_anybody_out()
    {
        var person = await OpenAsync("/dev/in/deltagare/p02");
        await CheckAsync(person, "/", "/hitta", "/passar-dig", "/uppdrag/u001", "/fragor/1", "/mina", "/finns-inte");
        await CheckAsync(person, "/kort", "/logga-in", "/delad-dator", "/glom");
        var association = await OpenAsync("/dev/in/forening/verdandi-soder");
        await CheckAsync(association, "/forening", "/forening/nytt", "/forening/uppdrag/u001");
        var coordinator = await OpenAsync("/dev/in/samordnare");
        await CheckAsync(coordinator, "/tavla", "/tavla/vantar", "/tavla/utan-kort", "/dev");
    }

    private static async Task CheckAsync(Window window, params string[] paths)
    {
        await window.Page.SetViewportSizeAsync(320, 800);
        foreach (var path in paths)
        {
            await window.GoAsync(path);
            await window.IsAccessibleAsync();
        }
    }
}
