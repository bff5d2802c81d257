using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>docs/steps.md says how few steps lead to a place; here a browser without script counts them.</summary>
public sealed class StepStories : Story
{
    /// <summary>Where a yes gives a place at once, and nothing has to be chosen first.</summary>
    private static readonly HashSet<string> Direct = DemoCards.All
        .Where(card => card.Details is
        {
            IsOpenActivity: false,
            IsWork: false,
            AcceptsDirectly: true,
            Demands: { MinAge: null, RegisterExtract: false, ConfidentialityPledge: false },
        } && !AcceptFields.NeedsSession(card.Details))
        .Select(card => card.Id.Value)
        .ToHashSet(StringComparer.Ordinal);

    private IPage page = null!;
    private int screens;
    private int fields;
    private int taps;

    [Fact]
    public async Task Straight_to_the_list_takes_the_steps_that_the_table_says()
    {
        await BeginAsync();
        await GoAsync("Hitta något att göra");
        await GoAsync("Visa allt i stället");

        await AcceptAsync();

        Assert.Equal(StepTable.Told("Marknadsplatsen, straight to the list"), (screens, fields, taps));
    }

    [Fact]
    public async Task With_questions_it_takes_the_steps_that_the_table_says()
    {
        await BeginAsync();
        await GoAsync("Hitta något att göra");
        await AnswerAsync("vad-kitchen");
        await AnswerAsync("nar-evening");
        await AnswerAsync("hurmycket-aFewHours");
        await GoAsync("Hoppa över");
        await GoAsync("Hoppa över");
        await AnswerAsync("kontakt-onThisPage");

        await AcceptAsync();

        Assert.Equal(StepTable.Told("Marknadsplatsen, with questions"), (screens, fields, taps));
    }

    private async Task BeginAsync()
    {
        page = (await OpenAsync("/", script: false)).Page;
        screens = 1;
    }

    private async Task AnswerAsync(string choice)
    {
        await page.Locator($"label[for='{choice}']").ClickAsync();
        fields++;
        taps++;
        await GoAsync("Nästa");
    }

    private Task GoAsync(string words) =>
        TapAsync(page.Locator("main").Locator("a, button").Filter(new() { HasText = words }).First);

    private async Task AcceptAsync()
    {
        await page.Locator("article.card").First.WaitForAsync();
        var shown = await page.Locator("article.card").EvaluateAllAsync<string[]>(
            "(cards) => cards.map((card) => card.dataset.assignment)");
        var chosen = Array.Find(shown, Direct.Contains);
        Assert.True(chosen is not null, $"Nothing on {page.Url} gives a place at once: {string.Join(' ', shown)}.");
        await TapAsync(page.Locator($"#uppdrag-{chosen} a.card-link"));
        await GoAsync("Jag vill prova");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Du har en plats.");
    }

    private async Task TapAsync(ILocator control)
    {
        await control.ClickAsync();
        taps++;
        screens++;
    }
}
