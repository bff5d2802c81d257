using System.Net;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Talks;

namespace Marknadsplatsen.Web.Tests.Inquiries;

/// <summary>Questions without a name, and what feels wrong, through real HTTP and the grains.</summary>
public sealed class InquiryPageTests(CityHost host)
{
    [Fact]
    public async Task A_question_is_answered_and_read_by_its_browser_and_by_its_code_and_becomes_nobodys()
    {
        var card = await host.PostAsync("fraga-1");
        using var stranger = host.NewBrowser();
        await AskAsync(stranger, card.Id.Value, "Får min hund vara med?");
        var page = stranger.Path.Split('?')[0];
        var code = stranger.Page.QuerySelector(".recall-name")!.TextContent;
        Assert.DoesNotContain("mp-person", stranger.CookieNames);
        Assert.DoesNotContain(code.Replace(" ", "", StringComparison.Ordinal), page, StringComparison.Ordinal);

        using var association = await host.NewBrowserAsync(card.AssociationId);
        await association.OpenAsync($"/forening{page}");
        await association.SendAsync($"/forening{page}", ("text", "Ja, om den är lugn."));
        Assert.Contains("Skickat. Den som frågade ser svaret.", association.Words, StringComparison.Ordinal);

        await stranger.OpenAsync("/svar");
        Assert.Contains("Nytt svar", stranger.Words, StringComparison.Ordinal);
        using var elsewhere = host.NewBrowser();
        await elsewhere.OpenAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.Status);
        await elsewhere.OpenAsync("/svar");
        await elsewhere.SendAsync("/svar", ("kod", code));
        Assert.Contains("Ja, om den är lugn.", elsewhere.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_everybodys_only_when_a_coordinator_has_written_it_so()
    {
        var card = await host.PostAsync("fraga-2");
        using var stranger = host.NewBrowser();
        await AskAsync(stranger, card.Id.Value, "Jag bor på Storgatan, var är dörren?");
        var desk = await host.NewCoordinatorAsync();
        var page = $"/tavla{stranger.Path.Split('?')[0]}";
        await desk.OpenAsync(page);
        await desk.SendAsync(page, ("text", "Den är röd."));
        await stranger.OpenAsync($"/uppdrag/{card.Id}");
        Assert.DoesNotContain("Den är röd.", stranger.Words, StringComparison.Ordinal);

        await desk.SendAsync($"{page}/visa", ("fraga", "Var är dörren?"), ("svar", "Dörren är röd."));
        Assert.Contains("Nu står frågan på uppdraget.", desk.Words, StringComparison.Ordinal);
        await stranger.OpenAsync($"/uppdrag/{card.Id}");
        Assert.Contains("Dörren är röd.", stranger.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Storgatan", stranger.Words, StringComparison.Ordinal);

        await desk.OpenAsync(page);
        await desk.SendAsync($"{page}/dolj");
        await stranger.OpenAsync($"/uppdrag/{card.Id}");
        Assert.DoesNotContain("Dörren är röd.", stranger.Words, StringComparison.Ordinal);
        desk.Dispose();
    }

    [Fact]
    public async Task What_is_taken_back_is_not_everybodys_any_more()
    {
        var card = await host.PostAsync("fraga-8");
        using var stranger = host.NewBrowser();
        await AskAsync(stranger, card.Id.Value, "Var är dörren?");
        var asked = stranger.Path.Split('?')[0];
        using var desk = await host.NewCoordinatorAsync();
        await desk.OpenAsync($"/tavla{asked}");
        await desk.SendAsync($"/tavla{asked}/visa", ("fraga", "Var är dörren?"), ("svar", "Dörren är grön."));
        using var anybody = host.NewBrowser();
        await anybody.OpenAsync($"/uppdrag/{card.Id}");
        Assert.Contains("Dörren är grön.", anybody.Words, StringComparison.Ordinal);

        await stranger.OpenAsync(asked);
        await stranger.SendAsync($"{asked}/ta-tillbaka");
        await anybody.OpenAsync($"/uppdrag/{card.Id}");

        Assert.Equal(HttpStatusCode.OK, anybody.Status);
        Assert.DoesNotContain("Dörren är grön.", anybody.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Var är dörren?", anybody.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_feels_wrong_in_somebodys_own_match_can_be_told_when_the_assignment_is_closed_to_others()
    {
        using var city = await TalkCity.OpenAsync(host, "fraga-9");
        var form = $"/uppdrag/{city.Id}/kanns-fel";
        await city.Host.OpenAsync($"/forening/uppdrag/{city.Id}");
        await city.Host.SendAsync($"/forening/uppdrag/{city.Id}/andra", ("status", "closed"));
        await host.CatchUpAsync(city.Id);
        using var other = host.NewBrowser();
        await other.OpenAsync(form);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);

        await city.Person.OpenAsync(form);
        Assert.Equal(HttpStatusCode.OK, city.Person.Status);
        await city.Person.SendAsync(form, ("vad", "notSafe"));
        await city.Desk.OpenAsync($"/tavla{city.Person.Path.Split('?')[0]}");

        Assert.Contains("Jag känner mig inte trygg", city.Desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_feels_wrong_is_followed_and_taken_back_and_the_association_never_sees_it()
    {
        using var city = await TalkCity.OpenAsync(host, "fraga-3");
        var form = $"/uppdrag/{city.Id}/kanns-fel";
        await city.Person.OpenAsync(form);
        Assert.Contains("Ring 112", city.Person.Words, StringComparison.Ordinal);
        Assert.Contains("det nummer du har där", city.Person.Words, StringComparison.Ordinal);
        await city.Person.SendAsync(form, ("vad", "notSafe"), ("text", "Det var mörkt."));
        var page = city.Person.Path.Split('?')[0];
        Assert.Contains("Du får svar senast", city.Person.Words, StringComparison.Ordinal);
        Assert.Null(city.Person.Page.QuerySelector(".recall-name"));

        await city.Host.OpenAsync($"/forening{page}");
        Assert.Equal(HttpStatusCode.NotFound, city.Host.Status);
        await city.Host.OpenAsync("/forening/att-svara");
        Assert.Contains("Inget väntar just nu", city.Host.Words, StringComparison.Ordinal);
        await city.Desk.OpenAsync($"/tavla{page}");
        Assert.Contains("Jag känner mig inte trygg", city.Desk.Words, StringComparison.Ordinal);
        await city.Person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("läste det du skrev när något kändes fel", city.Person.Words, StringComparison.Ordinal);
        await city.Person.OpenAsync("/mina/uppgifter");
        Assert.Contains("Det var mörkt.", city.Person.Words, StringComparison.Ordinal);

        await city.Person.OpenAsync(page);
        await city.Person.SendAsync($"{page}/ta-tillbaka");
        Assert.Contains("Du har tagit tillbaka det här.", city.Person.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Det var mörkt.", city.Person.Words, StringComparison.Ordinal);
        await city.Desk.OpenAsync($"/tavla{page}");
        Assert.Equal(HttpStatusCode.NotFound, city.Desk.Status);
    }

    [Fact]
    public async Task Somebody_elses_concern_and_another_towns_are_not_there()
    {
        using var city = await TalkCity.OpenAsync(host, "fraga-4");
        var form = $"/uppdrag/{city.Id}/kanns-fel";
        await city.Person.OpenAsync(form);
        await city.Person.SendAsync(form, ("vad", "other"));
        var page = city.Person.Path.Split('?')[0];
        using var other = host.NewBrowser();
        using var away = await host.NewCoordinatorAsync("1292");

        await other.OpenAsync(page);
        await away.OpenAsync($"/tavla{page}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (other.Status, away.Status));
    }

    [Fact]
    public async Task A_form_without_anything_comes_back_and_says_what_to_do()
    {
        var card = await host.PostAsync("fraga-5");
        using var stranger = host.NewBrowser();
        await stranger.OpenAsync($"/uppdrag/{card.Id}/kanns-fel");
        await stranger.SendAsync($"/uppdrag/{card.Id}/kanns-fel");
        Assert.Equal(HttpStatusCode.BadRequest, stranger.Status);
        Assert.Contains("Välj något, eller skriv med egna ord.", stranger.Words, StringComparison.Ordinal);

        await stranger.SendAsync($"/uppdrag/{card.Id}/kanns-fel", ("vad", "unkind"), ("text", "19121212-1212"));
        Assert.Contains("Det ser ut som ett personnummer", stranger.Words, StringComparison.Ordinal);
        Assert.Contains(("text", "19121212-1212"), stranger.Fields($"/uppdrag/{card.Id}/kanns-fel"));
        Assert.Contains(("vad", "unkind"), stranger.Fields($"/uppdrag/{card.Id}/kanns-fel"));
    }

    [Fact]
    public async Task A_day_that_has_been_comes_back_with_what_was_written()
    {
        var card = await host.PostAsync("fraga-6");
        using var stranger = host.NewBrowser();
        await AskAsync(stranger, card.Id.Value, "Var är dörren?");
        using var desk = await host.NewCoordinatorAsync();
        var page = $"/tavla{stranger.Path.Split('?')[0]}";
        await desk.OpenAsync(page);

        await desk.SendAsync(page, ("text", "Vi tar reda på det."), ("datum", "2020-01-01"));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains("Välj en dag från i dag", desk.Words, StringComparison.Ordinal);
        Assert.Contains(("text", "Vi tar reda på det."), desk.Fields(page));
    }

    [Fact]
    public async Task The_same_form_twice_is_one_question_and_a_shared_device_forgets_it()
    {
        var card = await host.PostAsync("fraga-7");
        var form = $"/uppdrag/{card.Id}/undrar";
        using var stranger = host.NewBrowser();
        await stranger.OpenAsync(form);
        (string, string)[] fields =
            [.. stranger.Fields(form).Where(field => field.Name != "text"), ("text", "Var är dörren?")];
        await stranger.PostAsync(form, fields);
        var first = stranger.Path;
        await stranger.PostAsync(form, fields);
        Assert.Equal(first, stranger.Path);

        await stranger.OpenAsync("/glom");
        await stranger.SendAsync("/glom");
        await stranger.OpenAsync(first);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    private static async Task AskAsync(Browser browser, string assignment, string text)
    {
        await browser.OpenAsync($"/uppdrag/{assignment}/undrar");
        await browser.SendAsync($"/uppdrag/{assignment}/undrar", ("text", text));
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.StartsWith("/svar/", browser.Path, StringComparison.Ordinal);
    }
}
