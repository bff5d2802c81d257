using Microsoft.Playwright;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>
/// An association that wants something else than help: what it posts, whom it gathers and what it changes afterwards
/// are each stopped, and those it was meant for are never in its hands.
/// </summary>
public sealed class HostileHostStories : Story
{
    private const string Name = "Vännerna";
    private const string Title = "Kvällsvärd i vår lokal";
    private const string AsKnown = "/dev/in/forening/verdandi-soder";

    [Fact]
    public async Task A_post_that_lures_or_takes_money_or_shuts_out_reaches_nobody()
    {
        var coordinator = await OpenByNameAsync("/dev/in/samordnare");
        var host = await OpenByNameAsync(NewHost.EntryPath);
        await NewHost.EnterAsync(host, coordinator, Name);
        await host.GoAsync($"{NewHost.PostPath}?mall=m1");
        await NewHost.AnswerOwnAsync(host);
        foreach (var lure in (string[])
        [
            "Vi ses hemma hos mig. Ring 070-123 45 67 först.",
            "Skriv till kim @ example punkt org i stället.",
            "Du betalar 200 kronor för materialet. Swisha innan.",
        ])
        {
            await host.Page.FillAsync("#text", lure);
            await NewHost.SendPostAsync(host);
            await host.SaysAsync(".errors", "Ta bort");
            Assert.Equal(lure, await host.Page.InputValueAsync("#text"));
        }

        await host.Page.FillAsync("#text", "Bara för unga svenska tjejer. Vi träffas hemma hos mig.");
        await NewHost.SendPostAsync(host);
        await host.ArrivesAsync("svar=granskas");
        var person = await OpenByNameAsync("/dev/in/deltagare/p01");
        await person.GoAsync("/hitta");
        Assert.DoesNotContain(Title, await person.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await coordinator.GoAsync("/tavla/granska");
        var panel = coordinator.Page.Locator("li.panel", new() { HasText = Name });
        await coordinator.SaysAsync("li.panel", "stänga ute");
        await panel.Locator("textarea").FillAsync("Alla ska kunna komma, och inte hem till någon.");
        await panel.Locator("button[value=tillbaka]").ClickAsync();
        await coordinator.ArrivesAsync("svar=tillbaka");

        await host.GoAsync("/forening");
        await host.SaysAsync("main", "Alla ska kunna komma");
        Assert.Equal(0, await host.Page.Locator("table tbody tr").CountAsync());
    }

    [Fact]
    public async Task Whoever_says_yes_to_everybody_gets_no_more_people_than_places_and_no_names()
    {
        const int people = 4;
        var host = await OpenAsync(AsKnown);
        var id = await PostedForm.SendAsync(host, "Säg bara ja", places: 2, isDirect: false);
        for (var person = 0; person < people; person++)
        {
            var window = await OpenAsync("/dev/in/deltagare/p02");
            await window.GoAsync("/mina/namn");
            await window.Page.FillAsync("#namn", $"Morgonfågel{person}");
            await NewHost.Button(window, "/mina/namn").ClickAsync();
            await window.GoAsync("/kort");
            await window.Page.ClickAsync("form[action='/kort'] button");
            await window.GoAsync($"/uppdrag/{id}");
            await window.Page.ClickAsync("form[action$='/ja'] button.button-main");
            await window.ArrivesAsync("/svar");
        }

        for (var answer = 0; answer < people; answer++)
        {
            await host.GoAsync($"/forening/uppdrag/{id}");
            var offers = host.Page.Locator("button", new() { HasText = "Ge personen en plats" });
            if (await offers.CountAsync() > 0)
            {
                await offers.First.ClickAsync();
                await host.ArrivesAsync("?svar=");
            }
        }

        await host.SaysAsync("main", "Alla platser är tagna eller hålls.");
        await host.SaysAsync($"[data-figures='{id}']", "2");
        Assert.Equal(
            people - 2, await host.Page.Locator("button", new() { HasText = "Ge personen en plats" }).CountAsync());
        foreach (var path in (string[])[$"/forening/uppdrag/{id}", "/forening", "/forening/vantar"])
        {
            await host.GoAsync(path);
            Assert.DoesNotContain("Morgonfågel", await host.Page.ContentAsync(), StringComparison.Ordinal);
            Assert.Equal(0, await host.Page.Locator("a[href*='/kontakt/']").CountAsync());
        }
    }

    [Fact]
    public async Task What_is_changed_after_a_yes_is_asked_about_and_a_new_association_s_change_is_read_first()
    {
        var coordinator = await OpenByNameAsync("/dev/in/samordnare");
        var host = await OpenByNameAsync(NewHost.EntryPath);
        await NewHost.EnterAsync(host, coordinator, Name);
        await host.GoAsync($"{NewHost.PostPath}?mall=m1");
        await NewHost.AnswerOwnAsync(host);
        await NewHost.SendPostAsync(host);
        await host.ArrivesAsync("svar=granskas");
        await NewHost.PublishAsync(coordinator, Title);
        await host.GoAsync("/forening");
        await host.Page.ClickAsync($"table a:has-text('{Title}')");
        var id = new Uri(host.Page.Url).Segments[^1];
        var person = await OpenByNameAsync("/dev/in/deltagare/p01");
        await person.GoAsync($"/uppdrag/{id}");
        await person.Page.ClickAsync("form[action$='/ja'] button.button-main");
        await person.SaysAsync("main", "Du har en plats.");

        await ChangeAsync(host, id, "Ring 070-123 45 67 i stället.");
        await host.SaysAsync(".errors", "Ta bort");
        await ChangeAsync(host, id, "Du bär tunga lådor åt oss hela natten.", start: "22", end: "23.30");
        await host.ArrivesAsync("svar=granskas");
        await person.GoAsync($"/uppdrag/{id}");
        Assert.DoesNotContain("tunga lådor", await person.Page.ContentAsync(), StringComparison.Ordinal);
        await NewHost.PublishAsync(coordinator, Title);

        await person.GoAsync("/mina");
        await person.SaysAsync("#mina", "Tiden är ändrad. Passar det fortfarande?");
        await person.SaysAsync("#mina", "klockan 17 till 19");
        await person.SaysAsync("#mina", "klockan 22 till 23.30");
        await person.IsAccessibleAsync();
        await person.Page.ClickAsync($"form[action='/uppdrag/{id}/lamna'] button");
        await host.GoAsync($"/forening/uppdrag/{id}");
        await host.SaysAsync($"[data-figures='{id}'] figcaption", "0 av 3 platser tagna");
    }

    private static async Task ChangeAsync(
        Window host, string id, string text, string start = "17:00", string end = "19:00")
    {
        await host.GoAsync($"/forening/uppdrag/{id}/andra");
        await host.Page.FillAsync("#text", text);
        if (start != "17:00")
        {
            await host.Page.CheckAsync("[name=time][value=weekly]");
            await host.Page.FillAsync("#start", start);
            await host.Page.FillAsync("#end", end);
        }

        await NewHost.Button(host, $"/forening/uppdrag/{id}/andra/allt").ClickAsync();
    }
}
