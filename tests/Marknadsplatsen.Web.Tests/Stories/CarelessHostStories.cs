using Microsoft.Playwright;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>
/// An association that types wrong, presses twice, goes back, has two windows open and is signed out in the middle:
/// nothing is lost, and nothing is there twice.
/// </summary>
public sealed class CarelessHostStories : Story
{
    private const string Name = "Kören utan noter";
    private const string AsKnown = "/dev/in/forening/verdandi-soder";
    private const string Rows = "table tbody tr";

    [Fact]
    public async Task Wrong_numbers_double_clicks_and_the_back_button_make_one_association_and_one_assignment()
    {
        var coordinator = await OpenByNameAsync("/dev/in/samordnare");
        var host = await OpenByNameAsync(NewHost.EntryPath);
        await NewHost.FillEntryAsync(host, Name, NewHost.Number[..^1]);
        await NewHost.Button(host, NewHost.EntryPath).DblClickAsync();
        await host.SaysAsync("#nummer-error", "Numret stämmer inte.");
        Assert.Equal("Vi lagar mat tillsammans.", await host.Page.InputValueAsync("#om"));
        await host.Page.FillAsync("#nummer", NewHost.Number);
        await NewHost.Button(host, NewHost.EntryPath).DblClickAsync();
        await host.SaysAsync("main", "Ni får svar senast");
        await host.Page.GoBackAsync();
        Assert.Equal("Vi lagar mat tillsammans.", await host.Page.InputValueAsync("#om"));
        await host.Page.FillAsync("#nummer", NewHost.Number);
        await NewHost.Button(host, NewHost.EntryPath).ClickAsync();
        await NewHost.JoinAsync(host, "Alex");
        await NewHost.LetInAsync(coordinator, Name);
        Assert.Equal(0, await coordinator.Page.Locator("li.panel", new() { HasText = Name }).CountAsync());

        await host.GoAsync($"{NewHost.PostPath}?mall=m3");
        await host.Page.FillAsync("#places", "massor");
        await host.Page.FillAsync("#start", "25.99");
        await NewHost.AnswerOwnAsync(host);
        await NewHost.SendPostAsync(host);
        await host.Page.Locator("#places-error").WaitForAsync();
        Assert.Equal("massor", await host.Page.InputValueAsync("#places"));
        await host.Page.FillAsync("#places", "2");
        await host.Page.FillAsync("#start", "10");
        await NewHost.Button(host, NewHost.PostPath).DblClickAsync();
        await host.ArrivesAsync("svar=granskas");
        await host.Page.GoBackAsync();
        await host.Page.FillAsync("#places", "2");
        await host.Page.FillAsync("#start", "10");
        await NewHost.SendPostAsync(host);
        await host.ArrivesAsync("svar=granskas");

        await coordinator.GoAsync("/tavla/granska");
        Assert.Equal(1, await coordinator.Page.Locator("li.panel", new() { HasText = Name }).CountAsync());
        await NewHost.PublishAsync(coordinator, "Laga och sortera");
        await host.GoAsync("/forening");
        Assert.Equal(1, await host.Page.Locator(Rows).CountAsync());
        await host.GoAsync("/forening/utkast");
        Assert.Equal(0, await host.Page.Locator("li.panel").CountAsync());
    }

    [Fact]
    public async Task Two_windows_keep_what_each_has_changed_and_ask_where_both_changed_the_same()
    {
        var first = await OpenAsync(AsKnown);
        var second = await OpenAsync(AsKnown);
        var id = await PostedForm.SendAsync(first, "Kaffe i två fönster");
        await Task.WhenAll(
            first.GoAsync($"/forening/uppdrag/{id}/andra"), second.GoAsync($"/forening/uppdrag/{id}/andra"));
        await first.Page.FillAsync("#title", "Kaffe och kaka");
        await SaveAsync(first, id);
        await first.ArrivesAsync("svar=klart");

        await second.Page.FillAsync("#text", "Du häller upp kaffe och skär kakan.");
        await SaveAsync(second, id);
        await second.ArrivesAsync("svar=bada");
        await second.SaysAsync("h1", "Kaffe och kaka");

        await Task.WhenAll(
            first.GoAsync($"/forening/uppdrag/{id}/andra"), second.GoAsync($"/forening/uppdrag/{id}/andra"));
        await first.Page.FillAsync("#title", "Kaffe och bulle");
        await SaveAsync(first, id);
        await first.ArrivesAsync("svar=klart");
        await second.Page.FillAsync("#title", "Kaffe och våffla");
        await SaveAsync(second, id);
        await second.SaysAsync("#title-error", "En kollega har just ändrat det här.");
        Assert.Equal("Kaffe och våffla", await second.Page.InputValueAsync("#title"));
        await SaveAsync(second, id);
        await second.SaysAsync("h1", "Kaffe och våffla");
    }

    [Fact]
    public async Task A_sign_in_that_ends_in_the_middle_and_a_window_that_is_closed_lose_nothing_that_was_typed()
    {
        var coordinator = await OpenByNameAsync("/dev/in/samordnare");
        var host = await OpenByNameAsync(NewHost.EntryPath);
        await NewHost.EnterAsync(host, coordinator, Name);
        await host.GoAsync($"{NewHost.PostPath}?mall=m5");
        await host.Page.FillAsync("#title", "Sjung med oss");
        await NewHost.AnswerOwnAsync(host);
        await host.Page.Context.ClearCookiesAsync(new() { Name = "mp-desk" });
        await NewHost.SendPostAsync(host);
        await host.SaysAsync("h1", "Logga in");
        await host.IsAccessibleAsync();
        await host.Page.ClickAsync("[data-passkey-ask]");
        await host.Page.Locator($"form[action='{NewHost.PostPath}'] button").First.ClickAsync();
        await host.ArrivesAsync("svar=granskas");
        await NewHost.PublishAsync(coordinator, "Sjung med oss");

        await host.GoAsync(NewHost.PostPath);
        await host.Page.FillAsync("#title", "Noter till alla");
        await host.Page.FillAsync("#text", "Du kopierar noter.");
        await host.Page.Locator("#text").BlurAsync();
        await host.SaysAsync("[data-draft]", "Utkastet är sparat.");
        await host.Page.CloseAsync();
        var again = new Window(await host.Page.Context.NewPageAsync(), host.Address);
        await again.GoAsync("/forening/utkast");
        await again.Page.Locator("li.panel", new() { HasText = "Noter till alla" }).Locator("a.button").ClickAsync();
        Assert.Equal("Du kopierar noter.", await again.Page.InputValueAsync("#text"));
    }

    private static Task SaveAsync(Window window, string id) =>
        NewHost.Button(window, $"/forening/uppdrag/{id}/andra/allt").ClickAsync();
}
