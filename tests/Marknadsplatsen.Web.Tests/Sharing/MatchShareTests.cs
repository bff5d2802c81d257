using System.Net;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Sharing;

/// <summary>
/// A support person for one match (DOMAIN section 1 rows 69 and 94): sees what the person ticked for that match,
/// nothing else, and nothing at the first request after the person's one tap.
/// </summary>
public sealed class MatchShareTests(CityHost host)
{
    private const string Visit = "Sara möter dig vid den röda dörren.";

    [Theory]
    [InlineData("what", "Uppdraget för stod-what")]
    [InlineData("when", "klockan")]
    [InlineData("where", "Var")]
    [InlineData("meets", Visit)]
    [InlineData("changes", "Inget har ändrats.")]
    public async Task Every_field_alone_shows_itself_alone(string field, string shown)
    {
        var (person, path) = await SomebodyAsync($"stod-{field}");
        using var held = person;
        using var support = await OpenAsync(await GiveAsync(person, path, field));

        Assert.Equal("/delat/visa", support.Path);
        Assert.Contains(shown, support.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Solrosen", support.Words, StringComparison.Ordinal);
        Assert.Equal(field == "what", support.Words.Contains("Uppdraget för", StringComparison.Ordinal));
        Assert.Equal(field == "meets", support.Words.Contains(Visit, StringComparison.Ordinal));
        Assert.Single(support.Page.QuerySelectorAll("#delat h2"));
    }

    [Fact]
    public async Task One_tap_takes_it_back_and_an_open_view_is_empty_at_the_next_request()
    {
        var (person, path) = await SomebodyAsync("stod-tillbaka");
        using var held = person;
        var code = await GiveAsync(person, path, "when");
        using var support = await OpenAsync(code);

        await person.OpenAsync(path);
        Assert.Contains("Min kompis", person.Words, StringComparison.Ordinal);
        await person.SendAsync("/mina/delningskort/sluta");
        Assert.Equal(path, person.Path);
        await support.OpenAsync("/delat/visa");

        Assert.Equal(HttpStatusCode.Gone, support.Status);
        using var again = await OpenAsync(code);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
    }

    [Fact]
    public async Task When_the_match_is_over_nothing_is_shown()
    {
        var (person, path) = await SomebodyAsync("stod-slut");
        using var held = person;
        using var support = await OpenAsync(await GiveAsync(person, path, "what"));

        await person.OpenAsync(path[..path.LastIndexOf('/')]);
        await person.SendAsync(path.Replace("stodperson", "lamna", StringComparison.Ordinal));
        await support.OpenAsync("/delat/visa");

        Assert.Equal(HttpStatusCode.Gone, support.Status);
        Assert.DoesNotContain("Uppdraget för", support.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_and_a_time_not_come_to_are_told_and_each_look_is_in_the_log()
    {
        var (person, path) = await SomebodyAsync("stod-paus");
        using var held = person;
        var code = await GiveAsync(person, path, "changes");
        await person.OpenAsync(path[..path.LastIndexOf('/')]);
        await person.SendAsync(path.Replace("stodperson", "pausa", StringComparison.Ordinal));

        using var support = await OpenAsync(code);

        Assert.Contains("Det är paus just nu.", support.Words, StringComparison.Ordinal);
        await person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains(
            "Min kompis, som har ditt delningskort, såg det du delar", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_association_learns_of_a_support_person_only_when_the_person_says_so()
    {
        var (person, path) = await SomebodyAsync("stod-sallskap");
        using var held = person;
        await GiveAsync(person, path, "what");
        using var association = host.NewBrowser();
        await association.OpenAsync(WaysIn.Association("prov-stod-sallskap"));
        var manage = "/forening" + path[..path.LastIndexOf('/')];
        await association.OpenAsync(manage);
        Assert.DoesNotContain("kommer med någon", association.Words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Min kompis", association.Words, StringComparison.Ordinal);

        await person.OpenAsync(path);
        await person.SendAsync(path.Replace("stodperson", "sallskap", StringComparison.Ordinal), ("sallskap", "ja"));
        await association.OpenAsync(manage);

        Assert.Contains("Kommer med någon.", association.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Min kompis", association.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_and_another_choice_make_a_card_of_that_choice_and_the_same_again_makes_none()
    {
        var (person, path) = await SomebodyAsync("stod-tillbaka");
        using var held = person;
        await person.OpenAsync(path);
        (string, string)[] less =
            [.. person.Fields(path).Where(field => field.Name is not ("vem" or "vad" or "dagar")),
                ("vem", "friend"), ("vad", "what"), ("dagar", "30")];
        await person.PostAsync(path, [.. less, ("vad", "where")]);
        var first = person.Page.QuerySelector(".recall-name")!.TextContent;
        await person.PostAsync(path, less);
        var second = person.Page.QuerySelector(".recall-name")!.TextContent;
        await person.PostAsync(path, less);

        Assert.NotEqual(first, second);
        Assert.Equal(second, person.Page.QuerySelector(".recall-name")!.TextContent);
        using var support = await OpenAsync(second);
        Assert.Single(support.Page.QuerySelectorAll("#delat h2"));
        Assert.Contains("Uppdraget för", support.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_choices_says_what_to_do_and_keeps_what_was_chosen()
    {
        var (person, path) = await SomebodyAsync("stod-tomt");
        using var held = person;
        await person.OpenAsync(path);

        await person.SendAsync(path, ("vem", "ombud"));

        Assert.Equal(HttpStatusCode.BadRequest, person.Status);
        Assert.Contains("Välj minst en sak att visa.", person.Words, StringComparison.Ordinal);
        Assert.Contains("Välj hur länge.", person.Words, StringComparison.Ordinal);
        Assert.Contains(("vem", "ombud"), person.Fields(path));
    }

    [Fact]
    public async Task Without_a_place_there_is_nothing_to_follow_and_a_card_about_oneself_is_no_match()
    {
        var card = await host.PostAsync("stod-utan");
        using var person = host.NewBrowser();
        await person.OpenAsync($"/uppdrag/{card.Id}/stodperson");
        Assert.Contains("Först behöver du en plats.", person.Words, StringComparison.Ordinal);
        Assert.False(person.HasForm($"/uppdrag/{card.Id}/stodperson"));

        var (other, path) = await SomebodyAsync("stod-annat");
        using var held = other;
        await other.OpenAsync(path);
        await other.SendAsync(path, ("vem", "friend"), ("vad", "wishes"), ("dagar", "30"));
        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        await other.OpenAsync("/mina/delningskort");
        await other.SendAsync("/mina/delningskort", ("till", "Min vän"), ("vad", "when"), ("dagar", "7"));
        Assert.NotEqual("/delat/visa", other.Path);
        Assert.Null(other.Page.QuerySelector(".recall-name"));
    }

    /// <summary>Somebody called Solrosen who has a place, and the page of their support.</summary>
    private async Task<(Browser Person, string Path)> SomebodyAsync(string test)
    {
        var card = await host.PostAsync(test, details => details with { FirstVisit = Visit });
        var browser = host.NewBrowser();
        await browser.OpenAsync("/mina/namn");
        await browser.SendAsync("/mina/namn", ("namn", "Solrosen"));
        await browser.OpenAsync($"/uppdrag/{card.Id}");
        await browser.SendAsync($"/uppdrag/{card.Id}/ja");
        return (browser, $"/uppdrag/{card.Id}/stodperson");
    }

    private static async Task<string> GiveAsync(Browser person, string path, string field)
    {
        await person.OpenAsync(path);
        await person.SendAsync(path, ("vem", "friend"), ("vad", field), ("dagar", "30"));
        Assert.Equal(HttpStatusCode.OK, person.Status);
        return person.Page.QuerySelector(".recall-name")!.TextContent;
    }

    private async Task<Browser> OpenAsync(string code)
    {
        var browser = host.NewBrowser();
        await browser.OpenAsync("/delat");
        return await browser.SendAsync("/delat", ("kod", code));
    }
}
