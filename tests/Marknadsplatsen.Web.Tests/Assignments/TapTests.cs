using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Assignments;

/// <summary>Every answer to a tap on the main button, through real HTTP and the real grains, without script.</summary>
public sealed class TapTests(CityHost host)
{
    [Fact]
    public async Task A_place_that_is_free_is_the_persons_at_once_and_may_be_shared_with_somebody()
    {
        using var browser = host.NewBrowser();

        var card = await host.PostAsync("tap-free");
        await AcceptAsync(browser, card);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("Du har en plats.", browser.Words, StringComparison.Ordinal);
        Assert.Contains("Du får ta med dig någon.", browser.Words, StringComparison.Ordinal);
        // The pages after it know which version to wait for, and no address tells it.
        Assert.Contains(SiteCookie.OwnWrite.Name, browser.CookieNames);
        Assert.Equal($"/uppdrag/{card.Id}/svar", browser.Path);
    }

    [Fact]
    public async Task The_same_form_sent_again_gets_the_same_answer_and_one_place()
    {
        using var browser = host.NewBrowser();
        var card = await host.PostAsync("tap-again");
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        var fields = browser.Fields($"/uppdrag/{card.Id}/ja");
        var before = (await host.EngagementsAsync(card.Id)).Count;

        await browser.PostAsync($"/uppdrag/{card.Id}/ja", fields);
        var first = (browser.Path, browser.Words);
        await browser.PostAsync($"/uppdrag/{card.Id}/ja", fields);

        Assert.Equal(first, (browser.Path, browser.Words));
        Assert.Equal(before + 1, (await host.EngagementsAsync(card.Id)).Count);
    }

    [Fact]
    public async Task Two_taps_before_the_first_answer_has_come_are_one_new_participant()
    {
        using var browser = host.NewBrowser();
        var card = await host.PostAsync("tap-twice");
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        var fields = browser.Fields($"/uppdrag/{card.Id}/ja");
        var before = (await host.EngagementsAsync(card.Id)).Count;

        await Task.WhenAll(
            browser.PostAsync($"/uppdrag/{card.Id}/ja", fields),
            browser.PostAsync($"/uppdrag/{card.Id}/ja", fields));

        Assert.Equal(before + 1, (await host.EngagementsAsync(card.Id)).Count);
        await browser.OpenAsync("/mina");
        Assert.Contains(card.Details.Title, browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_the_last_places_is_held_until_a_time_and_taken_by_a_second_yes()
    {
        using var browser = host.NewBrowser();
        var card = await host.PostAsync("tap-held", FewLeft);

        await AcceptAsync(browser, card);

        Assert.Contains("Vi håller en plats åt dig till", browser.Words, StringComparison.Ordinal);
        Assert.Contains("klockan 18", browser.Words, StringComparison.Ordinal);
        await browser.SendAsync($"/uppdrag/{card.Id}/behall");
        Assert.Contains("Du har en plats.", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_held_place_can_be_declined_and_the_no_undone()
    {
        using var browser = host.NewBrowser();
        var card = await host.PostAsync("tap-declined", FewLeft);
        await AcceptAsync(browser, card);

        await browser.SendAsync($"/uppdrag/{card.Id}/nej");

        Assert.Contains("Du har tackat nej. Du kan ångra dig till", browser.Words, StringComparison.Ordinal);
        await browser.SendAsync($"/uppdrag/{card.Id}/angra");
        Assert.DoesNotContain("Du har tackat nej.", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_resume_leave_and_undo_are_one_tap_each_on_the_persons_own_page()
    {
        using var browser = host.NewBrowser();
        var card = await host.PostAsync("tap-steps");
        await AcceptAsync(browser, card);
        var words = new List<string>();

        foreach (var step in (string[])["pausa", "fortsatt", "lamna", "angra"])
        {
            await browser.OpenAsync("/mina");
            Assert.Empty(browser.Page.QuerySelectorAll($"form[action='/uppdrag/{card.Id}/{step}'] textarea"));
            await browser.SendAsync($"/uppdrag/{card.Id}/{step}");
            words.Add(browser.Words);
        }

        Assert.Contains("Du har paus. Platsen är kvar.", words[0], StringComparison.Ordinal);
        Assert.Contains("Du har en plats.", words[1], StringComparison.Ordinal);
        Assert.Contains("Du har slutat. Du kan ångra dig till", words[2], StringComparison.Ordinal);
        Assert.Contains("Du har en plats.", words[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_assignment_gives_a_place_in_the_queue_with_a_date()
    {
        using var browser = host.NewBrowser();
        var card = await host.PostAsync("tap-full", FewLeft);
        for (var free = card.Occupancy.Free; free > 0; free--)
        {
            using var other = host.NewBrowser();
            await AcceptAsync(other, card);
        }

        await host.CatchUpAsync(card.Id);
        await AcceptAsync(browser, card);

        Assert.Contains("Det är fullt just nu. Du står i kön.", browser.Words, StringComparison.Ordinal);
        Assert.Contains("Du får svar här senast", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_goes_to_a_coordinator()
    {
        using var browser = host.NewBrowser();

        await AcceptAsync(browser, Card(card => card.Details is { IsWork: true, Demands.MinAge: null }));

        Assert.Contains("En samordnare svarar dig här senast", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_activity_is_saved_without_any_booking_and_can_be_forgotten()
    {
        using var browser = host.NewBrowser();
        var card = Card(card => card.Details.IsOpenActivity);

        await AcceptAsync(browser, card);

        Assert.Contains("Du behöver inte anmäla dig.", browser.Words, StringComparison.Ordinal);
        Assert.Empty(await host.EngagementsAsync(card.Id));
        await browser.OpenAsync("/mina");
        await browser.SendAsync($"/uppdrag/{card.Id}/glom");
        Assert.Contains("Här är tomt än så länge", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Age_is_asked_only_where_there_is_a_least_age_and_is_never_guessed()
    {
        using var browser = host.NewBrowser();
        var card = Card(card => card.Details is
        {
            Demands.MinAge: 18,
            AcceptsDirectly: true,
            IsWork: false,
            IsOpenActivity: false,
        });
        var form = $"/uppdrag/{card.Id}/ja";
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        Assert.Empty(browser.Page.QuerySelectorAll("input[name=alder][checked]"));

        await browser.SendAsync(form);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("Svara ja eller nej på frågan om ålder.", browser.Words, StringComparison.Ordinal);

        await browser.SendAsync(form, ("alder", "nej"));
        Assert.Contains("Det finns annat du kan prova.", browser.Words, StringComparison.Ordinal);
        Assert.Single(browser.Page.QuerySelectorAll("input[name=alder][value=nej][checked]"));
        Assert.DoesNotContain(SiteCookie.Person.Name, browser.CookieNames);

        await browser.OpenAsync($"/uppdrag/{card.Id}");
        await browser.SendAsync(form, ("alder", "ja"));
        Assert.Equal($"/uppdrag/{card.Id}/svar", browser.Path);
    }

    private static async Task AcceptAsync(Browser browser, AssignmentCard card)
    {
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        await browser.SendAsync($"/uppdrag/{card.Id}/ja");
    }

    private static AssignmentDetails FewLeft(AssignmentDetails details) =>
        details with { Places = Posts.Places, TakenOutside = Posts.Places - 2 };

    // These take no place that another test could miss.
    private static AssignmentCard Card(Func<AssignmentCard, bool> fits) =>
        DemoCards.All.OrderBy(card => card.Id.Value, StringComparer.Ordinal).First(fits);
}
