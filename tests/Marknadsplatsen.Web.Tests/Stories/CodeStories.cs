using Marknadsplatsen.Domain.Accounts;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>A code in a real browser, on a small phone.</summary>
public sealed class CodeStories : Story
{
    [Fact]
    public async Task Somebody_keeps_an_email_address_and_comes_back_with_a_code_on_another_phone()
    {
        var first = await OpenAsync("/dev/in/deltagare/p02");
        await first.Page.SetViewportSizeAsync(320, 800);
        await KeepAsync(first);

        var second = await OpenAsync("/logga-in");
        await second.Page.SetViewportSizeAsync(320, 800);
        await second.Page.Locator("a[href='/logga-in/kod']").ClickAsync();
        await second.IsAccessibleAsync();
        await second.Page.FillAsync("#till", "Kim@Example.org");
        await second.Page.Locator("form[action='/logga-in/kod'] button").ClickAsync();
        await second.IsAccessibleAsync();
        await second.Page.FillAsync("#kod", "1");
        await second.Page.Locator("form[action='/logga-in/kod/skriv'] button").ClickAsync();
        await second.SaysAsync(".errors", "sex siffror");
        await second.IsAccessibleAsync();
        await second.Page.FillAsync("#kod", await LetterAsync());
        await second.Page.Locator("form[action='/logga-in/kod/skriv'] button").ClickAsync();
        await second.Page.WaitForURLAsync("**/mina");
    }

    [Fact]
    public async Task A_way_that_somebody_shows_is_a_page_of_the_association_that_keeps_nobody_out()
    {
        var host = await OpenAsync("/dev/in/forening/verdandi-soder");
        await host.Page.SetViewportSizeAsync(320, 800);
        var id = await PostedForm.SendAsync(host, "Kaffe med en väg");
        var person = await OpenAsync("/dev/in/deltagare/p02");
        await person.Page.SetViewportSizeAsync(320, 800);
        await KeepAsync(person);
        await person.GoAsync($"/uppdrag/{id}");
        await person.Page.ClickAsync("form[action$='/ja'] button");
        await person.Page.ClickAsync($"form[action='/uppdrag/{id}/namn'] button[value=epost]");
        await person.IsAccessibleAsync();

        await host.GoAsync($"/forening/uppdrag/{id}");
        await host.Page.ClickAsync("a[href*='/kontakt/']");
        await host.SaysAsync("#kontakt", "kim@example.org");

        await host.IsAccessibleAsync();
        await host.FitsAsync();
    }

    private async Task KeepAsync(Window window)
    {
        await window.GoAsync("/kontakt");
        await window.IsAccessibleAsync();
        await window.Page.FillAsync("#till", "kim@example.org");
        await window.Page.Locator("form[action='/kontakt'] button").ClickAsync();
        await window.IsAccessibleAsync();
        await window.Page.FillAsync("#kod", await LetterAsync());
        await window.Page.Locator("form[action='/kontakt/kod'] button").ClickAsync();
        await window.SaysAsync("bdi", "k…@example.org");
        await window.IsAccessibleAsync();
    }

    /// <summary>The whole newest letter: people paste more than the code.</summary>
    private async Task<string> LetterAsync()
    {
        var letters = await OpenAsync("/dev/brevlada");
        await letters.IsAccessibleAsync();
        var letter = await letters.Page.Locator("section p").Nth(1).InnerTextAsync();
        Assert.NotNull(CodeReader.Read(letter));
        return letter;
    }
}
