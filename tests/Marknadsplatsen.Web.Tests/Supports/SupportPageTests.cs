using System.Net;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Supports;

/// <summary>A person's support from both sides, through real HTTP and the grains.</summary>
public sealed class SupportPageTests(CityHost host)
{
    private const string Path = "/mina/stod";

    [Fact]
    public async Task A_person_wishes_for_a_coordinator_and_has_one_on_every_page_until_they_decline()
    {
        using var person = await PersonAsync("stod-1");
        await person.OpenAsync(Path);
        Assert.DoesNotContain("Din samordnare", Help(person), StringComparison.Ordinal);
        await StepAsync(person, "wish");
        Assert.Contains("En samordnare hör av sig", person.Words, StringComparison.Ordinal);
        await ToldAsync("stod-1");

        using var desk = await host.NewCoordinatorAsync();
        var page = $"/tavla/stod/{SupportName.ReferenceOf(new ParticipantId("stod-1"))}";
        await desk.OpenAsync(page);
        await StepAsync(desk, page, "become");
        Assert.Contains("Klart.", desk.Words, StringComparison.Ordinal);

        await person.OpenAsync("/hitta");
        Assert.Contains("Din samordnare", Help(person), StringComparison.Ordinal);
        await person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("ändrade ditt stöd", person.Words, StringComparison.Ordinal);
        await person.OpenAsync(Path);
        await StepAsync(person, "decline");
        await person.OpenAsync("/hitta");
        Assert.DoesNotContain("Din samordnare", Help(person), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_own_card_is_kept_shown_to_coordinators_and_taken_away()
    {
        using var person = await PersonAsync("stod-2");
        await person.OpenAsync(Path);
        await StepAsync(person, "wish");
        await person.OpenAsync(Path);
        await CardAsync(person, "Jag vill ha det lugnt.");
        await ToldAsync("stod-2");

        using var desk = await host.NewCoordinatorAsync();
        await desk.OpenAsync($"/tavla/stod/{SupportName.ReferenceOf(new ParticipantId("stod-2"))}");
        Assert.Contains("Jag vill ha det lugnt.", desk.Words, StringComparison.Ordinal);
        await person.OpenAsync("/mina/uppgifter");
        Assert.Contains("Jag vill ha det lugnt.", person.Words, StringComparison.Ordinal);

        await person.OpenAsync(Path);
        await CardAsync(person, "19121212-1212");
        Assert.Equal(HttpStatusCode.BadRequest, person.Status);
        Assert.Contains("Det ser ut som ett personnummer", person.Words, StringComparison.Ordinal);
        Assert.Contains("19121212-1212", person.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await person.OpenAsync(Path);
        await CardAsync(person, "");
        await desk.OpenAsync($"/tavla/stod/{SupportName.ReferenceOf(new ParticipantId("stod-2"))}");
        Assert.DoesNotContain("Jag vill ha det lugnt.", desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_cannot_end_what_is_the_persons_by_any_form()
    {
        using var person = await PersonAsync("stod-3");
        await person.OpenAsync(Path);
        await StepAsync(person, "wish");
        await ToldAsync("stod-3");
        using var desk = await host.NewCoordinatorAsync();
        var page = $"/tavla/stod/{SupportName.ReferenceOf(new ParticipantId("stod-3"))}";
        await desk.OpenAsync(page);

        await StepAsync(desk, page, "decline");

        Assert.DoesNotContain("Klart.", desk.Words, StringComparison.Ordinal);
        await person.OpenAsync(Path);
        Assert.Contains("En samordnare hör av sig", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_chosen_to_be_told_by_a_coordinator_is_in_the_list_and_told_with_one_button()
    {
        const string id = "stod-4";
        using var person = await PersonAsync(id);
        await person.OpenAsync("/nytt/val");
        await person.SendAsync("/nytt/val", ("hurofta", "throughCoordinator"));
        var notices = host.Grains.GetGrain<INoticeGrain>(id);
        await notices.Hear(new NewToPerson("talk/x", 1, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        await host.CallToldAsync(new ParticipantId(id));
        using var desk = await host.NewCoordinatorAsync();
        var page = $"/tavla/stod/{SupportName.ReferenceOf(new ParticipantId(id))}";

        await desk.OpenAsync(page);
        Assert.Contains("Personen vill höra det av er.", desk.Words, StringComparison.Ordinal);
        Assert.True(desk.HasForm($"{page}/berattat"));
        await desk.SendAsync($"{page}/berattat");

        Assert.Contains("Klart.", desk.Words, StringComparison.Ordinal);
        Assert.NotNull((await notices.View()).SentUpToUtc);
    }

    [Fact]
    public async Task Whoever_is_a_row_in_the_coordinators_list_is_told_once_who_saw_it()
    {
        const string id = "stod-5";
        using var person = await PersonAsync(id);
        await person.OpenAsync(Path);
        await StepAsync(person, "wish");
        await ToldAsync(id);
        using var desk = await host.NewCoordinatorAsync();
        await FindAsync(desk, id);
        await FindAsync(desk, id);

        await person.OpenAsync("/mina/vem-har-tittat");

        Assert.Single(
            person.Page.QuerySelectorAll(".page-main li"),
            row => row.TextContent.Contains("såg att någon ska kontakta dig", StringComparison.Ordinal));
        using var other = await PersonAsync("stod-6");
        await other.OpenAsync("/mina/vem-har-tittat");
        Assert.DoesNotContain("ska kontakta dig", other.Words, StringComparison.Ordinal);
    }

    /// <summary>Pages through the list until the row of a person stands in it.</summary>
    private static async Task FindAsync(Browser desk, string id)
    {
        var href = $"a[href$='/{SupportName.ReferenceOf(new ParticipantId(id))}']";
        var next = "/tavla/att-svara";
        do
        {
            await desk.OpenAsync(next);
            next = desk.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        while (desk.Page.QuerySelector(href) is null && next is not null);
        Assert.NotNull(desk.Page.QuerySelector(href));
    }

    private static string Help(Browser browser) => browser.Page.QuerySelector(".help")!.TextContent;

    private static Task<Browser> StepAsync(Browser browser, string step) => StepAsync(browser, Path, step);

    private static Task<Browser> StepAsync(Browser browser, string path, string step) => browser.PostAsync(
        path, [.. browser.Fields(path).Where(field => field.Name is not ("steg" or "text")), ("steg", step)]);

    private static Task<Browser> CardAsync(Browser browser, string text) => browser.PostAsync(
        Path,
        [
            .. browser.Fields(Path).Where(field => field.Name is not ("steg" or "text")),
            ("steg", "writeCard"), ("text", text),
        ]);

    private async Task<Browser> PersonAsync(string id)
    {
        var browser = await host.NewBrowser().OpenAsync(WaysIn.Participant(id));
        await browser.OpenAsync("/fragor/2");
        return await browser.PostAsync(
            "/fragor/2", [.. browser.Fields("/fragor/2"), ("nar", "evening"), ("knapp", "nasta")]);
    }

    private Task ToldAsync(string person) => host.SupportToldAsync(new ParticipantId(person));
}
