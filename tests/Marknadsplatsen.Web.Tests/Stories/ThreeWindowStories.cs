using System.Diagnostics;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>
/// The main job: an association posts, a person's open page offers it within a second, the person says yes, and
/// everybody's figures change without a reload.
/// </summary>
public sealed class ThreeWindowStories : Story
{
    private const string AsAssociation = "/dev/in/forening/verdandi-soder";
    private const string AsCoordinator = "/dev/in/samordnare";
    private const string AsEvening = "/dev/in/deltagare/p02";
    private const string AsNobodyKnown = "/dev/in/deltagare/p01";
    private const string Offer = "[data-live-show]";
    private const string TotalTaken = "[data-figure=total] >> nth=0";
    private const int SecondMs = 1_000;

    private static readonly TimeSpan SpeakEvery = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_is_posted_is_offered_taken_and_counted_in_every_open_window()
    {
        var association = await OpenAsync(AsAssociation);
        var coordinator = await OpenAsync(AsCoordinator);
        var person = await OpenAsync(AsEvening);
        var unknown = await OpenAsync(AsNobodyKnown);
        await Task.WhenAll(coordinator.LiveAsync(), person.LiveAsync(), unknown.LiveAsync());
        await Task.WhenAll(coordinator.MarkAsync(), person.MarkAsync(), unknown.MarkAsync());
        var before = await CardsAsync(person);

        var id = await PostedForm.SendAsync(association, "Kvällskaffe på torget");
        await Task.WhenAll(
            person.SaysAsync(Offer, "Visa 1 nytt", SecondMs),
            unknown.SaysAsync(Offer, "Visa 1 nytt", SecondMs));
        Assert.Equal(before, await CardsAsync(person));

        await person.Page.ClickAsync(Offer);
        await person.SaysAsync($"[data-live-items] [data-assignment='{id}']", "Kvällskaffe på torget");
        Assert.True(await person.IsSameAsync());
        await unknown.Page.ClickAsync(Offer);
        await unknown.SaysAsync($"[data-live-items] [data-assignment='{id}']", "Kvällskaffe på torget");

        await IsCountedAsync(association, coordinator, person, id);
    }

    [Fact]
    public async Task The_same_works_for_a_person_whose_browser_runs_no_script()
    {
        var association = await OpenAsync(AsAssociation);
        var coordinator = await OpenAsync(AsCoordinator);
        var person = await OpenAsync(AsEvening, script: false);
        await coordinator.LiveAsync();
        await coordinator.MarkAsync();
        Assert.False(await person.Page.Locator("[data-live-bar]").First.IsVisibleAsync());

        var id = await PostedForm.SendAsync(association, "Kvällskaffe vid havet");
        await IsCountedAsync(association, coordinator, person, id);
    }

    [Fact]
    public async Task What_was_answered_survives_a_kill_and_open_pages_find_back_by_themselves()
    {
        var association = await OpenAsync(AsAssociation);
        var person = await OpenAsync(AsEvening);
        var other = await OpenAsync(AsNobodyKnown);
        var id = await PostedForm.SendAsync(association, "Kvällskaffe i parken");
        await association.LiveAsync();
        await association.MarkAsync();
        await AcceptAsync(person, id);
        await association.SaysAsync($"[data-figures='{id}'] figcaption", "1 av 5 platser tagna");

        await Silo.KillAsync();
        await association.StateAsync("lost");
        await Silo.StartAsync();
        await association.LiveAsync();

        await person.GoAsync($"/uppdrag/{id}");
        Assert.Equal(0, await person.Page.Locator("form[action$='/ja']").CountAsync());
        await AcceptAsync(other, id);
        await association.SaysAsync($"[data-figures='{id}'] figcaption", "2 av 5 platser tagna");
        Assert.True(await association.IsSameAsync());
    }

    [Fact]
    public async Task A_paused_page_stays_as_it_is_until_it_goes_on()
    {
        var association = await OpenAsync(AsAssociation);
        var person = await OpenAsync(AsEvening);
        await person.LiveAsync();
        await person.Page.ClickAsync("[data-live-pause]");
        await person.StateAsync("paused");
        var watcher = await OpenAsync(AsEvening);
        await watcher.LiveAsync();

        await PostedForm.SendAsync(association, "Kvällskaffe på bryggan");
        await watcher.SaysAsync(Offer, "Visa 1 nytt");
        Assert.False(await person.Page.Locator(Offer).IsVisibleAsync());

        await person.Page.ClickAsync("[data-live-resume]");
        await person.SaysAsync(Offer, "Visa 1 nytt");
    }

    [Fact]
    public async Task However_much_is_posted_the_list_stays_still_and_one_sentence_is_spoken()
    {
        var association = await OpenAsync(AsAssociation);
        var person = await OpenAsync(AsEvening);
        await person.LiveAsync();
        var before = await CardsAsync(person);
        await person.Page.EvaluateAsync(
            "new MutationObserver(() => window.spoken = (window.spoken || 0) + 1)"
            + ".observe(document.querySelector('[data-live-says]'), { childList: true })");

        var clock = Stopwatch.StartNew();
        await PostedForm.SendAsync(association, "Kvällskaffe ett");
        await PostedForm.SendAsync(association, "Kvällskaffe två");
        await PostedForm.SendAsync(association, "Kvällskaffe tre");
        await person.SaysAsync(Offer, "Visa 3 nya");

        Assert.Equal(before, await CardsAsync(person));
        var spokenMax = 1 + (int)(clock.Elapsed / SpeakEvery);
        Assert.InRange(await person.Page.EvaluateAsync<int>("window.spoken"), 1, spokenMax);
    }

    /// <summary>The person takes a place, and the figures of the two others change without a reload.</summary>
    private static async Task IsCountedAsync(Window association, Window coordinator, Window person, string id)
    {
        await association.LiveAsync();
        await association.MarkAsync();
        var taken = await TakenAsync(coordinator);
        await AcceptAsync(person, id);

        await association.SaysAsync($"[data-figures='{id}'] figcaption", "1 av 5 platser tagna");
        await coordinator.SaysAsync("[data-figure=total]", $"{taken + 1} ");
        Assert.True(await association.IsSameAsync());
        Assert.True(await coordinator.IsSameAsync());
    }

    private static async Task AcceptAsync(Window person, string id)
    {
        await person.GoAsync($"/uppdrag/{id}");
        await person.Page.ClickAsync("form[action$='/ja'] button.button-main");
        await person.ArrivesAsync("/svar");
    }

    private static Task<string[]> CardsAsync(Window window) => window.Page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('[data-live-items] [data-assignment]')].map(card => card.dataset.assignment)");

    /// <summary>The first figure of the board: "254 av 700".</summary>
    private static async Task<int> TakenAsync(Window coordinator)
    {
        var words = await coordinator.Page.Locator(TotalTaken).InnerTextAsync();
        return int.Parse(words.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
