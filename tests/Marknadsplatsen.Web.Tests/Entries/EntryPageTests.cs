using System.Net;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Entries;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Teams;

namespace Marknadsplatsen.Web.Tests.Entries;

/// <summary>An association registers itself in one page, signs in, and is let in by a coordinator.</summary>
public sealed class EntryPageTests(CityHost host)
{
    private const string Path = "/forening/ny";

    // One sentence, longer than what a person writes to another one.
    private const string LongText = "Vi ses och fikar och promenerar och lagar cyklar och sjunger och spelar kort "
        + "och läser högt och odlar och målar och syr och snickrar och lagar mat och bakar och dansar och lyssnar "
        + "på musik och tittar på film och pratar och är tysta och vilar och går ut i skogen och ner till havet "
        + "och in till stan och hem igen";

    [Fact]
    public async Task A_new_association_registers_signs_in_and_is_let_in()
    {
        using var browser = host.NewBrowser();
        var name = await SendAsync(browser);
        Assert.Contains("Ni får svar senast", browser.Words, StringComparison.Ordinal);
        await JoinAsync(browser);
        Assert.Equal("/forening", browser.Path);
        Assert.Contains("Ni får svar senast", browser.Words, StringComparison.Ordinal);
        using var coordinator = await host.NewCoordinatorAsync();

        await DecideAsync(coordinator, name, "verified");
        await browser.OpenAsync("/forening");

        Assert.Equal("/tavla/nya?svar=verified", coordinator.Path);
        Assert.DoesNotContain(name, coordinator.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ni får svar senast", browser.Words, StringComparison.Ordinal);
        Assert.Contains(name, browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_press_and_the_back_button_make_one_association_and_one_invitation()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync(Path);
        var fields = EntryForms.Filled(browser, out var name);

        await browser.PostAsync(Path, fields);
        var first = browser.Fields("/inbjudan").Single(field => field.Name == "inbjudan");
        await browser.PostAsync(Path, fields);

        Assert.Equal(first, browser.Fields("/inbjudan").Single(field => field.Name == "inbjudan"));
        Assert.Single((await host.Grains.GetGrain<IEntryGrain>("1283").Open()).Entries, entry => entry.Name == name);
        await JoinAsync(browser);
        await browser.PostAsync(Path, fields);
        Assert.False(browser.HasForm("/inbjudan"));
        Assert.Contains("Ni har redan en inloggning", browser.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("namn", "")]
    [InlineData("slag", "supplier")]
    [InlineData("slag", "nonsense")]
    [InlineData("nummer", "802002-0016")]
    [InlineData("nummer", "811218-9876")]
    [InlineData("om", "")]
    [InlineData("om", "Ring 811218-9876.")]
    [InlineData("om", LongText + " 811218-9876")]
    [InlineData("om", LongText + " \u202Eatt läsa baklänges")]
    [InlineData("omrade", "atlantis")]
    [InlineData("roll", "")]
    [InlineData("kontakt", "hej")]
    public async Task What_is_wrong_is_told_at_its_field_and_the_rest_is_kept(string field, string typed)
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync(Path);
        var fields = EntryForms.Filled(browser, out var name).Where(each => each.Name != field).ToArray();

        await browser.PostAsync(Path, [.. fields, (field, typed)]);

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.NotNull(browser.Page.QuerySelector($"#{field}-error"));
        Assert.All(
            fields.Where(each => each.Name is not "__RequestVerificationToken"),
            each => Assert.Contains(each, browser.Fields(Path)));
        Assert.DoesNotContain(
            (await host.Grains.GetGrain<IEntryGrain>("1283").Open()).Entries, entry => entry.Name == name);
    }

    [Fact]
    public async Task A_number_that_is_there_already_is_told_without_whose_it_is()
    {
        using var first = host.NewBrowser();
        using var second = host.NewBrowser();
        await first.OpenAsync(Path);
        var fields = EntryForms.Filled(first, out var name);
        await first.PostAsync(Path, fields);
        await second.OpenAsync(Path);
        var taken = fields.Single(field => field.Name == "nummer");
        var others = EntryForms.Filled(second, out _).Where(field => field.Name != "nummer");

        await second.PostAsync(Path, [.. others, taken]);

        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
        Assert.Contains("Det finns redan en anmälan med det numret", second.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(name, second.Body, StringComparison.Ordinal);
        Assert.Contains(taken, second.Fields(Path));
    }

    [Fact]
    public async Task A_coordinator_asks_the_association_answers_and_a_no_says_why()
    {
        using var browser = host.NewBrowser();
        var name = await SendAsync(browser);
        await JoinAsync(browser);
        using var coordinator = await host.NewCoordinatorAsync();

        await DecideAsync(coordinator, name, "asked");
        Assert.Equal(HttpStatusCode.BadRequest, coordinator.Status);
        await DecideAsync(coordinator, name, "asked", "Vem äger lokalen?");
        await browser.OpenAsync("/forening");
        Assert.Contains("Vem äger lokalen?", browser.Words, StringComparison.Ordinal);
        await browser.SendAsync("/forening/svar", ("ord", " "));
        Assert.Contains("Skriv ett svar", browser.Words, StringComparison.Ordinal);
        await browser.SendAsync("/forening/svar", ("ord", "Vi hyr av kommunen."));
        Assert.Contains("Ni får svar senast", browser.Words, StringComparison.Ordinal);
        await coordinator.OpenAsync("/tavla/nya");
        Assert.Contains("Vi hyr av kommunen.", coordinator.Words, StringComparison.Ordinal);
        await DecideAsync(coordinator, name, "refused", "Vi når er inte på numret.");
        await browser.OpenAsync("/forening");

        Assert.Contains("Vi når er inte på numret.", browser.Words, StringComparison.Ordinal);
        var entry = await EntryAsync(name);
        Assert.Null(entry);
    }

    [Fact]
    public async Task Nothing_is_posted_before_a_coordinator_has_looked()
    {
        using var browser = host.NewBrowser();
        var name = await SendAsync(browser);
        await JoinAsync(browser);
        await browser.OpenAsync("/forening/nytt");

        await browser.SendAsync(
            "/forening/nytt", Associations.PostFormSamples.Fields(Associations.PostFormSamples.Right));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        var entry = await EntryAsync(name);
        Assert.Empty((await host.Grains.GetGrain<IAssociationGrain>(entry!.Association.Value).View())!.Assignments);
    }

    private async Task JoinAsync(Browser browser)
    {
        await browser.SendAsync("/inbjudan");
        using var key = new Authenticator(host.Address);
        await browser.EnterAsync(key);
    }

    private static async Task DecideAsync(Browser coordinator, string name, string step, string words = "")
    {
        await coordinator.OpenAsync("/tavla/nya");
        var form = coordinator.Page.QuerySelectorAll("li.panel")
            .Single(panel => panel.TextContent.Contains(name, StringComparison.Ordinal))
            .QuerySelector("form")!.GetAttribute("action")!;
        await coordinator.SendAsync(form, ("steg", step), ("ord", words));
    }

    private async Task<Entry?> EntryAsync(string name) => (await host.Grains.GetGrain<IEntryGrain>("1283").Open())
        .Entries.FirstOrDefault(entry => entry.Name == name);

    private static async Task<string> SendAsync(Browser browser)
    {
        await browser.OpenAsync(Path);
        var fields = EntryForms.Filled(browser, out var name);
        await browser.PostAsync(Path, fields);
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        return name;
    }
}
