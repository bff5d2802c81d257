namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>
/// Work is not taken with one tap: a person shows interest, a coordinator takes it on and proposes, the person says
/// yes, and the city's figures change while they are looked at.
/// </summary>
public sealed class CoordinatorStories : Story
{
    private const string AsPerson = "/dev/in/deltagare/p02";
    private const string AsCoordinator = "/dev/in/samordnare";
    private const string Waiting = "/tavla/vantar";
    private const string Offer = "[data-live-show]";
    private const string Own = "#kon article.panel";
    private const string Work = "u050";

    [Fact]
    public async Task An_interest_in_work_is_taken_on_proposed_and_said_yes_to_while_the_figures_follow()
    {
        var coordinator = await OpenAsync(AsCoordinator);
        var board = await OpenAsync(AsCoordinator);
        var person = await OpenAsync(AsPerson);
        await coordinator.GoAsync(Waiting);
        await board.GoAsync("/tavla");
        await Task.WhenAll(coordinator.LiveAsync(), board.LiveAsync());
        await Task.WhenAll(coordinator.MarkAsync(), board.MarkAsync());
        var before = await TakenAsync(board);

        await person.GoAsync($"/uppdrag/{Work}");
        await person.Page.ClickAsync("form[action$='/ja'] button.button-main");
        await person.SaysAsync(".page-main", "En samordnare svarar dig här senast");
        await coordinator.Page.ClickAsync(Offer);
        await coordinator.SaysAsync(Own, "Vill gärna vara med.");
        Assert.True(await coordinator.IsSameAsync());

        await person.GoAsync("/mina");
        await person.LiveAsync();
        await coordinator.Page.ClickAsync($"{Own} button:has-text('Jag tar hand om det')");
        await coordinator.SaysAsync(Own, "En samordnare har tagit hand om frågan.");
        await coordinator.IsAccessibleAsync();
        await person.Page.ClickAsync(Offer);
        await person.SaysAsync("#mina", "En samordnare har tagit hand om din fråga.");
        await coordinator.Page.ClickAsync($"{Own} button:has-text('Föreslå platsen')");
        await coordinator.SaysAsync("#kon", "Ingen väntar här just nu.");

        await person.Page.ClickAsync(Offer);
        await person.SaysAsync("#mina", "Samordnaren har en plats åt dig.");
        await person.Page.ClickAsync($"form[action='/uppdrag/{Work}/behall'] button");

        await board.SaysAsync("[data-figure=total]", $"{before + 1} ");
        Assert.True(await board.IsSameAsync());
    }

    private static async Task<int> TakenAsync(Window board)
    {
        var words = await board.Page.Locator("[data-figure=total] >> nth=0").InnerTextAsync();
        return int.Parse(words.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
