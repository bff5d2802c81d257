using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Acting;

/// <summary>A coordinator does things for a person through real HTTP, and the person reads all of it.</summary>
public sealed class ActingPageTests(CityHost host)
{
    [Fact]
    public async Task What_is_done_for_a_person_is_theirs_marked_written_down_and_given_on_a_sheet()
    {
        const string id = "hjalpt-1";
        var card = await host.PostAsync("hjalpt-1");
        await host.CatchUpAsync(card.Id);
        using var person = await PersonAsync(id);
        using var desk = await host.NewCoordinatorAsync();
        await BeginAsync(desk, id);
        Assert.Equal("/mina", desk.Path);
        Assert.Contains("Du gör det här åt person", Bar(desk), StringComparison.Ordinal);
        Assert.DoesNotContain(id, desk.Page.Source.Text, StringComparison.Ordinal);

        await desk.OpenAsync($"/uppdrag/{card.Id}");
        await desk.SendAsync($"/uppdrag/{card.Id}/ja");
        var place = Assert.Single(await host.EngagementsAsync(card.Id));
        Assert.Equal((new ParticipantId(id), true), (place.Participant, place.IsTaken));
        await desk.OpenAsync($"/uppdrag/{card.Id}");
        var leave = desk.Fields($"/uppdrag/{card.Id}/lamna");
        await desk.OpenAsync("/tavla/mina-personer");
        await desk.SendAsync("/tavla/at/klar");

        Assert.Contains("Det här gjorde vi", desk.Words, StringComparison.Ordinal);
        Assert.Contains($"Sa ja till {card.Details.Title}.", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Du gör det här åt person", Bar(desk), StringComparison.Ordinal);
        await desk.PostAsync($"/uppdrag/{card.Id}/lamna", leave);
        Assert.Equal(HttpStatusCode.Conflict, desk.Status);
        Assert.True(Assert.Single(await host.EngagementsAsync(card.Id)).IsTaken);
        await person.OpenAsync("/mina/hjalp");
        Assert.Contains($"Sa ja till {card.Details.Title}.", person.Words, StringComparison.Ordinal);
        await person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("hjälpte dig, för du bad om det", person.Words, StringComparison.Ordinal);
        await person.OpenAsync("/mina/uppgifter");
        Assert.Contains("Hjälp du har fått", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_who_is_helped_in_the_same_browser_meets_nothing_of_the_first()
    {
        const string id = "hjalpt-7";
        using var person = await PersonAsync(id);
        using var desk = await host.NewCoordinatorAsync();
        await BeginAsync(desk, id);
        await desk.OpenAsync("/hjalpa-nagon");

        await desk.SendAsync("/hjalpa-nagon");

        Assert.DoesNotContain("Du gör det här åt person", Bar(desk), StringComparison.Ordinal);
        await person.OpenAsync("/mina/hjalp");
        Assert.DoesNotContain("hjälper dig nu", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_to_nothing_is_not_told_as_done_and_what_is_the_persons_alone_is_not_shown()
    {
        const string id = "hjalpt-8";
        var card = await host.PostAsync("hjalpt-8");
        await host.CatchUpAsync(card.Id);
        using var person = await PersonAsync(id);
        using var desk = await host.NewCoordinatorAsync();
        await BeginAsync(desk, id);
        await desk.OpenAsync($"/uppdrag/{card.Id}");
        await desk.SendAsync($"/uppdrag/{card.Id}/ja");
        await desk.OpenAsync($"/uppdrag/{card.Id}");
        var decline = desk.Fields($"/uppdrag/{card.Id}/lamna");

        await desk.PostAsync($"/uppdrag/{card.Id}/fortsatt", decline);

        Assert.Empty(desk.Page.QuerySelectorAll($"form[action='/uppdrag/{card.Id}/namn']"));
        await person.OpenAsync("/mina/hjalp");
        Assert.Contains($"Sa ja till {card.Details.Title}.", person.Words, StringComparison.Ordinal);
        Assert.Equal(2, person.Words.Split(card.Details.Title).Length);
    }

    [Fact]
    public async Task Nothing_begins_before_the_coordinator_says_that_the_person_has_asked()
    {
        const string id = "hjalpt-2";
        using var person = await PersonAsync(id);
        using var desk = await host.NewCoordinatorAsync();
        var page = Page(id);
        await desk.OpenAsync(page);

        await desk.PostAsync($"{page}/at", desk.Fields($"{page}/at"));

        Assert.Contains("Fråga personen först.", desk.Words, StringComparison.Ordinal);
        await person.OpenAsync("/mina/hjalp");
        Assert.Contains("Ingen har gjort något åt dig", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_the_person_does_is_refused_and_changes_nothing()
    {
        const string id = "hjalpt-3";
        using var person = await PersonAsync(id);
        using var desk = await host.NewCoordinatorAsync();
        await BeginAsync(desk, id);
        await desk.OpenAsync("/fragor/1");
        var own = desk.Fields("/fragor/1");

        foreach (var path in (string[])["/mina/namn", "/mina/ta-bort", "/kort", "/mina/stod", "/mina/hjalp/sluta"])
        {
            await desk.PostAsync(path, [.. own, ("namn", "Annan")]);
            Assert.Equal(HttpStatusCode.Conflict, desk.Status);
        }

        foreach (var path in (string[])["/mina/uppgifter", "/mina/namn", "/mina/hjalp", "/mina/vem-har-tittat"])
        {
            await desk.OpenAsync(path);
            Assert.DoesNotContain("hjälper dig nu", desk.Words, StringComparison.Ordinal);
        }

        var state = await host.Grains.GetGrain<IParticipantGrain>(id).View();
        Assert.Null(state!.Alias);
    }

    [Fact]
    public async Task The_person_stops_it_and_a_form_of_another_turn_is_refused()
    {
        const string id = "hjalpt-4";
        using var person = await PersonAsync(id);
        using var other = await PersonAsync("hjalpt-5");
        using var desk = await host.NewCoordinatorAsync();
        await BeginAsync(desk, id);
        await desk.OpenAsync("/fragor/2");
        var first = desk.Fields("/fragor/2");
        await BeginAsync(desk, "hjalpt-5");

        await desk.PostAsync("/fragor/2", [.. first, ("nar", "morning"), ("knapp", "nasta")]);
        Assert.Equal(HttpStatusCode.Conflict, desk.Status);
        await other.OpenAsync("/mina/hjalp");
        Assert.Contains("hjälper dig nu", other.Words, StringComparison.Ordinal);
        await other.SendAsync("/mina/hjalp/sluta");
        Assert.Contains("Nu gör ingen något åt dig.", other.Words, StringComparison.Ordinal);
        await desk.OpenAsync("/mina");

        Assert.DoesNotContain("Du gör det här åt person", Bar(desk), StringComparison.Ordinal);
    }

    private static string Bar(Browser desk) => desk.Page.QuerySelector("header")!.TextContent;

    private static string Page(string id) => $"/tavla/stod/{SupportName.ReferenceOf(new ParticipantId(id))}";

    private static async Task BeginAsync(Browser desk, string id)
    {
        await desk.OpenAsync(Page(id));
        await desk.SendAsync($"{Page(id)}/at", ("bett", "ja"));
    }

    /// <summary>Somebody with an answer, and a wish for a coordinator.</summary>
    private async Task<Browser> PersonAsync(string id)
    {
        var browser = await host.NewBrowser().OpenAsync(WaysIn.Participant(id));
        await browser.OpenAsync("/fragor/2");
        await browser.PostAsync(
            "/fragor/2", [.. browser.Fields("/fragor/2"), ("nar", "evening"), ("knapp", "nasta")]);
        await browser.OpenAsync("/mina/stod");
        await browser.PostAsync(
            "/mina/stod",
            [.. browser.Fields("/mina/stod").Where(field => field.Name is not ("steg" or "text")), ("steg", "wish")]);
        await host.SupportToldAsync(new ParticipantId(id));
        return browser;
    }
}
