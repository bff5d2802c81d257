using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Deeds;
using Marknadsplatsen.Grains.Waiting;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Deeds;

/// <summary>"Det här har du gjort" and "intyg" through real HTTP (DOMAIN section 1 rows 31, 57 and 76).</summary>
public sealed class DeedPageTests(CityHost host)
{
    private const string Path = "/mina/gjort";

    [Fact]
    public async Task What_the_person_has_done_is_on_their_page_with_thanks_and_never_a_score()
    {
        var card = await host.PostAsync("gjort");
        using var person = await PersonAsync("gjort-1", card);
        await person.OpenAsync("/mina");
        await person.SendAsync($"/uppdrag/{card.Id}/sallskap", ("sallskap", "ja"));
        using var owner = await host.NewBrowserAsync(card.AssociationId);
        var talk = $"/forening/uppdrag/{card.Id}/meddelanden/{Reference(card, "gjort-1")}";
        await owner.OpenAsync(talk);
        await owner.SendAsync(talk, ("text", "Tack för hjälpen. Den gjorde skillnad."));
        await owner.SendAsync(talk, ("text", "Dörren är på baksidan."));

        await person.OpenAsync(Path);

        Assert.Contains(card.Details.Title, person.Words, StringComparison.Ordinal);
        Assert.Contains("Du tog med dig någon.", person.Words, StringComparison.Ordinal);
        Assert.Contains("Tack för hjälpen. Den gjorde skillnad.", person.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Dörren", person.Words, StringComparison.Ordinal);
        Assert.Empty(person.Page.QuerySelectorAll("main meter, main progress, main img"));
        Assert.DoesNotContain("%", person.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await person.OpenAsync("/mina/uppgifter");
        Assert.Contains("Tack för hjälpen. Den gjorde skillnad.", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_writes_in_it_and_takes_away_what_they_wrote()
    {
        using var person = await PersonAsync("gjort-2");
        await person.OpenAsync(Path);
        await person.SendAsync(Path, ("text", "Jag har hjälpt min granne."));
        Assert.Contains("Jag har hjälpt min granne.", person.Words, StringComparison.Ordinal);

        await person.SendAsync(Path, ("text", "19121212-1212"));
        Assert.Equal(HttpStatusCode.BadRequest, person.Status);
        Assert.Equal("19121212-1212", person.Page.QuerySelector("#text")!.TextContent);
        await person.OpenAsync("/mina/uppgifter");
        Assert.Contains("Jag har hjälpt min granne.", person.Words, StringComparison.Ordinal);
        await person.OpenAsync(Path);
        await person.SendAsync(Path + "/bort");
        Assert.DoesNotContain("Jag har hjälpt min granne.", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_is_written_confirmed_approved_checked_and_taken_back()
    {
        const string id = "intyg-1";
        var card = await host.PostAsync("intyg");
        using var person = await PersonAsync(id, card);
        var page = $"/mina/intyg/{card.Id}";
        await person.OpenAsync(page);
        Assert.Empty(person.Page.QuerySelectorAll("main input[checked]"));
        await WriteAsync(
            person, page, ("ord", "3"), ("ord", "16"), ("text", "Jag bakade bröd."), ("vem", "association"));
        Assert.Contains("Lagat mat eller bakat", person.Words, StringComparison.Ordinal);
        Assert.NotNull(person.Page.QuerySelector(".certificate.no-print"));
        await StepAsync(person, page, "ask");
        await ToldAsync(id);

        using var owner = await host.NewBrowserAsync(card.AssociationId);
        await owner.OpenAsync("/forening/att-svara");
        var link = owner.Page.QuerySelector("main a[href*='/intyg/']")!.GetAttribute("href")!;
        await owner.OpenAsync(link);
        Assert.Contains("Jag bakade bröd.", owner.Words, StringComparison.Ordinal);
        Assert.Empty(owner.Page.QuerySelectorAll("main textarea, main input:not([type=hidden])"));
        await StepAsync(owner, link, "confirm");
        Assert.Contains("Här väntar inget intyg.", owner.Words, StringComparison.Ordinal);
        await ToldAsync(id);

        await person.OpenAsync("/mina");
        Assert.Contains("Det har hänt något med ditt intyg.", person.Words, StringComparison.Ordinal);
        await person.OpenAsync(page);
        await StepAsync(person, page, "approve");
        var code = person.Page.QuerySelector(".certificate-code strong")!.TextContent;
        Assert.Null(person.Page.QuerySelector(".certificate.no-print"));
        Assert.Contains("av den som ansvarar för uppdraget hos", person.Words, StringComparison.Ordinal);

        using var employer = host.NewBrowser();
        await CheckAsync(employer, code);
        Assert.Contains("Intyget finns. Det är oförändrat", employer.Words, StringComparison.Ordinal);
        foreach (var secret in (string[])[card.Details.Title, card.AssociationName, "bröd", id])
        {
            Assert.DoesNotContain(secret, employer.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        }

        await person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("läste ditt intyg", person.Words, StringComparison.Ordinal);
        await person.OpenAsync(page);
        await StepAsync(person, page, "takeBack");
        await CheckAsync(employer, code);
        Assert.Contains("Det finns inget intyg med den koden.", employer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_confirms_without_the_name_of_the_place_and_the_association_sees_nothing()
    {
        const string id = "intyg-2";
        var card = await host.PostAsync("intyg-tyst");
        using var person = await PersonAsync(id, card);
        var page = $"/mina/intyg/{card.Id}";
        await person.OpenAsync(page);
        await WriteAsync(person, page, ("ord", "1"), ("vem", "coordinator"));
        Assert.DoesNotContain(
            card.AssociationName, person.Page.QuerySelector(".certificate")!.TextContent, StringComparison.Ordinal);
        await StepAsync(person, page, "ask");
        await ToldAsync(id);

        using var owner = await host.NewBrowserAsync(card.AssociationId);
        await owner.OpenAsync($"/forening/uppdrag/{card.Id}/intyg/{Reference(card, id)}");
        Assert.Contains("Här väntar inget intyg.", owner.Words, StringComparison.Ordinal);
        using var desk = await host.NewCoordinatorAsync();
        var waiting = $"/tavla/intyg/{card.Id}/{Reference(card, id)}";
        await desk.OpenAsync(waiting);
        await StepAsync(desk, waiting, "return");
        await ToldAsync(id);

        await person.OpenAsync(page);
        Assert.Contains("De vill ändra något i intyget.", person.Words, StringComparison.Ordinal);
        await person.OpenAsync(page + "?andra=ja");
        Assert.Equal(2, person.Page.QuerySelectorAll("main input[checked]").Length);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays()
    {
        var card = await host.PostAsync("intyg-fel");
        using var person = await PersonAsync("intyg-3", card);
        var page = $"/mina/intyg/{card.Id}";
        await person.OpenAsync(page);

        await WriteAsync(person, page, ("timmar", "många"), ("fran", "mars"), ("text", ""));

        Assert.Equal(HttpStatusCode.BadRequest, person.Status);
        Assert.Contains("Välj något du har gjort", person.Words, StringComparison.Ordinal);
        Assert.Contains("Skriv ett tal", person.Words, StringComparison.Ordinal);
        Assert.Contains("Välj vem som ska säga att det stämmer.", person.Words, StringComparison.Ordinal);
        Assert.Equal("många", person.Page.QuerySelector("#timmar")!.GetAttribute("value"));
        Assert.Equal("mars", person.Page.QuerySelector("#fran")!.GetAttribute("value"));
        Assert.Null((await host.Grains.GetGrain<IDeedGrain>("intyg-3").View()).State);
    }

    [Fact]
    public async Task There_is_no_certificate_about_what_one_has_no_place_in()
    {
        var card = await host.PostAsync("intyg-ingen");
        using var person = await PersonAsync("intyg-4");

        await person.OpenAsync($"/mina/intyg/{card.Id}");

        Assert.Equal(HttpStatusCode.NotFound, person.Status);
    }

    /// <summary>DOMAIN 3.9b: there is nowhere to keep health, money or who came.</summary>
    [Fact]
    public void Nothing_in_a_certificate_can_hold_a_name_health_money_or_who_came()
    {
        var fields = typeof(Certificate).GetProperties().Select(field => field.Name).ToArray();

        Assert.All(
            (string[])["Name", "Health", "Benefit", "Pay", "Attendance", "Absence", "Grade", "Judgement", "Score"],
            forbidden => Assert.DoesNotContain(fields, field =>
                field != nameof(Certificate.AssociationName) && field != nameof(Certificate.NamesPlace)
                && field.Contains(forbidden, StringComparison.Ordinal)));
    }

    private static string Reference(AssignmentCard card, string person) =>
        Pseudonyms.ReferenceOf(card.Id, new ParticipantId(person));

    private static Task<Browser> StepAsync(Browser browser, string path, string step) => browser.PostAsync(
        path, [.. browser.Fields(path).Where(field => field.Name is not "steg"), ("steg", step)]);

    private static Task<Browser> WriteAsync(
        Browser browser, string path, params (string Name, string Value)[] filled) => browser.SendAsync(path, filled);

    private static async Task CheckAsync(Browser browser, string code)
    {
        await browser.OpenAsync("/intyg");
        await browser.SendAsync("/intyg", ("kod", code.ToLowerInvariant()));
    }

    private async Task ToldAsync(string person) => await host.Grains.GetGrain<IWaitingGrain>("1283").Apply(
        DeedRules.WaitingOf(
            $"deed/{person}",
            await host.Grains.GetGrain<IDeedGrain>(person).View(),
            host.Services.GetRequiredService<City>().Zone));

    private async Task<Browser> PersonAsync(string id, AssignmentCard? card = null)
    {
        var browser = await host.NewBrowser().OpenAsync(WaysIn.Participant(id));
        await browser.OpenAsync("/fragor/2");
        await browser.PostAsync(
            "/fragor/2", [.. browser.Fields("/fragor/2"), ("nar", "evening"), ("knapp", "nasta")]);
        if (card is not null)
        {
            await browser.OpenAsync($"/uppdrag/{card.Id}");
            await browser.SendAsync($"/uppdrag/{card.Id}/ja");
        }

        return browser;
    }
}
