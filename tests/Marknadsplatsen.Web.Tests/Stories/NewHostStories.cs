using Microsoft.Playwright;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>An association that nobody knows, from its registration until everybody it asked for is there.</summary>
public sealed class NewHostStories : Story
{
    private const string Name = "Soppköket vid kajen";
    private const string Title = "Kvällsvärd i vår lokal";
    private const string Offer = "[data-live-show]";

    [Fact]
    public async Task A_new_association_registers_posts_and_fills_its_first_assignment()
    {
        var coordinator = await OpenByNameAsync("/dev/in/samordnare");
        var person = await OpenByNameAsync("/dev/in/deltagare/p01");
        var host = await OpenByNameAsync("/forening");
        await host.Page.SetViewportSizeAsync(320, 800);
        await host.Page.ClickAsync($"main a[href='{NewHost.EntryPath}']");
        await host.IsAccessibleAsync();
        await NewHost.FillEntryAsync(host, Name, NewHost.Number);
        await NewHost.Button(host, NewHost.EntryPath).ClickAsync();
        await host.SaysAsync("main", "Ni får svar senast");
        await NewHost.JoinAsync(host, "Alex");
        await host.SaysAsync("main", "Ni får svar senast");

        await DraftAsync(host);
        await NewHost.LetInAsync(coordinator, Name);
        await SendAsync(host);
        await person.GoAsync("/hitta");
        Assert.DoesNotContain(Title, await person.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await NewHost.PublishAsync(coordinator, Title);

        await host.GoAsync("/forening");
        await host.Page.ClickAsync($"table a:has-text('{Title}')");
        await host.Page.Locator("[data-figures]").First.WaitForAsync();
        var id = new Uri(host.Page.Url).Segments[^1];
        await FillAsync(host, person, id);
    }

    /// <summary>Three questions, a ready assignment, and a draft while the coordinator has not answered yet.</summary>
    private static async Task DraftAsync(Window host)
    {
        await host.Page.ClickAsync("main a[href='/forening/hjalpa-till']");
        await host.Page.CheckAsync("[name=har][value=lokal]");
        await host.Page.CheckAsync("[name=nar][value=kvall]");
        await host.Page.CheckAsync("[name=mycket][value=timmar]");
        await host.Page.ClickAsync("button[name=visa]");
        await host.IsAccessibleAsync();
        await host.Page.ClickAsync("a[href='/forening/nytt?mall=m1']");
        await NewHost.AnswerOwnAsync(host);
        await NewHost.SendPostAsync(host);
        await host.SaysAsync(".errors", "En samordnare");
        await host.IsAccessibleAsync();
        await host.FitsAsync();
    }

    /// <summary>The draft waits where it was left, and goes to the coordinator.</summary>
    private static async Task SendAsync(Window host)
    {
        await host.GoAsync("/forening/utkast");
        await host.Page.Locator("li.panel", new() { HasText = Title }).Locator("a.button").ClickAsync();
        await NewHost.SendPostAsync(host);
        await host.ArrivesAsync("/forening?svar=granskas");
        await host.SaysAsync("main", "Ingen annan ser uppdraget än.");
    }

    /// <summary>Three people come, one at once and two by a held place, while the association looks on.</summary>
    private async Task FillAsync(Window host, Window first, string id)
    {
        await host.LiveAsync();
        await host.MarkAsync();
        await first.GoAsync($"/uppdrag/{id}");
        await first.SaysAsync("main", Name);
        await YesAsync(first);
        await host.SaysAsync($"[data-figures='{id}'] figcaption", "1 av 3 platser tagna");
        for (var taken = 2; taken <= 3; taken++)
        {
            var next = await OpenByNameAsync("/dev/in/deltagare/p02");
            await next.GoAsync("/kort");
            await next.Page.ClickAsync("form[action='/kort'] button");
            await next.GoAsync($"/uppdrag/{id}");
            await YesAsync(next);
            await next.Page.ClickAsync($"form[action='/uppdrag/{id}/behall'] button");
            await next.SaysAsync("main", "Du har en plats.");
            await host.SaysAsync($"[data-figures='{id}'] figcaption", $"{taken} av 3 platser tagna");
        }

        Assert.True(await host.IsSameAsync());
        await GreetAsync(host, first, id);
        var late = await OpenByNameAsync($"/uppdrag/{id}");
        await late.SaysAsync("main", "Det är fullt just nu.");
    }

    /// <summary>Those who come know who meets them, and the association tells that somebody has been there.</summary>
    private static async Task GreetAsync(Window host, Window person, string id)
    {
        await host.Page.ClickAsync($"a[href='/forening/uppdrag/{id}/mottagande']");
        await host.Page.FillAsync("textarea", "Ring på den gröna dörren. Vi har grytan på.");
        await host.Page.Locator("main button.button-main").ClickAsync();
        await host.IsAccessibleAsync();
        await person.GoAsync($"/uppdrag/{id}/svar");
        await person.SaysAsync("main", "Ring på den gröna dörren.");

        await host.GoAsync($"/forening/uppdrag/{id}");
        await host.Page.Locator("button", new() { HasText = "Har varit hos oss" }).First.ClickAsync();
        await host.ArrivesAsync("svar=klart");
        await host.GoAsync("/forening");
        Assert.Equal(2, await host.Page.Locator("button", new() { HasText = "Har varit hos oss" }).CountAsync());
    }

    private static async Task YesAsync(Window person)
    {
        await person.Page.ClickAsync("form[action$='/ja'] button.button-main");
        await person.ArrivesAsync("/svar");
    }
}
