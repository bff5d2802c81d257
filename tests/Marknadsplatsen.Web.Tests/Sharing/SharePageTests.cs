using System.Net;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Sharing;

/// <summary>
/// A share card from both sides: what is chosen is seen, nothing else, and nothing after it has ended.
/// </summary>
public sealed class SharePageTests(CityHost host)
{
    private const string Answer = "När det passar : kväll";

    [Fact]
    public async Task Whoever_has_the_code_sees_what_was_chosen_and_nothing_else()
    {
        using var person = await SomebodyAsync();
        var code = await GiveAsync(person, "alias");
        using var friend = await OpenAsync(code);

        Assert.Equal("/delat/visa", friend.Path);
        Assert.Contains("Solrosen", friend.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Answer, friend.Words, StringComparison.Ordinal);
        Assert.Contains("no-store", friend.CacheControl, StringComparison.Ordinal);
        Assert.DoesNotContain("mp-person", friend.CookieNames);
        await person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("Min vän, som har ditt delningskort, såg det du delar", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_field_alone_shows_itself_alone()
    {
        using var person = await SomebodyAsync();
        using var wishes = await OpenAsync(await GiveAsync(person, "wishes"));
        using var places = await OpenAsync(await GiveAsync(person, "places"));

        Assert.Contains(Answer, wishes.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Solrosen", wishes.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("uppdrag", wishes.Words, StringComparison.Ordinal);
        Assert.Contains("Det finns inga uppdrag nu.", places.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Solrosen", places.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Answer, places.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_ended_shows_nothing_at_the_next_request_nor_ever_again()
    {
        using var person = await SomebodyAsync();
        var code = await GiveAsync(person, "alias");
        using var friend = await OpenAsync(code);

        await person.OpenAsync("/mina/delningskort");
        await person.SendAsync("/mina/delningskort/sluta");
        await friend.OpenAsync("/delat/visa");

        Assert.Equal(HttpStatusCode.Gone, friend.Status);
        Assert.DoesNotContain("Solrosen", friend.Page.Body!.TextContent, StringComparison.Ordinal);
        using var again = await OpenAsync(code);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Koden visar inget", again.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_ends_somebody_elses_card()
    {
        using var person = await SomebodyAsync();
        using var friend = await OpenAsync(await GiveAsync(person, "alias"));
        await person.OpenAsync("/mina/delningskort");
        var form = person.Fields("/mina/delningskort/sluta");
        var key = form.Single(field => field.Name == "kort");
        using var other = await SomebodyAsync();
        await other.OpenAsync("/mina/delningskort");

        await other.PostAsync(
            "/mina/delningskort/sluta",
            [.. other.Fields("/mina/delningskort").Where(field => field.Name is not "till"), key]);
        await friend.OpenAsync("/delat/visa");

        Assert.Equal(HttpStatusCode.OK, friend.Status);
    }

    [Fact]
    public async Task The_same_form_twice_is_one_card()
    {
        using var person = await SomebodyAsync();
        await person.OpenAsync("/mina/delningskort");
        (string, string)[] fields =
            [.. person.Fields("/mina/delningskort"), ("till", "Min vän"), ("vad", "alias"), ("dagar", "7")];

        await person.PostAsync("/mina/delningskort", [.. fields.Where(field => field != ("till", ""))]);
        var first = person.Words;
        await person.PostAsync("/mina/delningskort", [.. fields.Where(field => field != ("till", ""))]);

        Assert.Equal(first, person.Words);
        await person.OpenAsync("/mina/delningskort");
        Assert.Single(person.Page.QuerySelectorAll("form[action='/mina/delningskort/sluta']"));
    }

    [Fact]
    public async Task A_form_without_choices_comes_back_with_what_was_typed_and_says_what_to_do()
    {
        using var person = await SomebodyAsync();
        await person.OpenAsync("/mina/delningskort");

        await person.SendAsync("/mina/delningskort", ("till", "Min granne"));

        Assert.Equal(HttpStatusCode.BadRequest, person.Status);
        Assert.Contains("Välj minst en sak att visa.", person.Words, StringComparison.Ordinal);
        Assert.Contains("Välj hur länge.", person.Words, StringComparison.Ordinal);
        Assert.Contains(("till", "Min granne"), person.Fields("/mina/delningskort"));
    }

    [Fact]
    public async Task After_an_erase_the_card_shows_nothing()
    {
        using var person = await SomebodyAsync();
        using var friend = await OpenAsync(await GiveAsync(person, "alias"));
        await person.OpenAsync("/mina/ta-bort");
        await person.SendAsync("/mina/ta-bort");

        await friend.OpenAsync("/delat/visa");

        Assert.Equal(HttpStatusCode.Gone, friend.Status);
    }

    /// <summary>Somebody with an alias and an answer.</summary>
    private async Task<Browser> SomebodyAsync()
    {
        var browser = host.NewBrowser();
        await browser.OpenAsync("/fragor/2");
        await browser.PostAsync("/fragor/2", [.. browser.Fields("/fragor/2"), ("nar", "evening"), ("knapp", "nasta")]);
        await browser.OpenAsync("/mina/namn");
        return await browser.SendAsync("/mina/namn", ("namn", "Solrosen"));
    }

    private static async Task<string> GiveAsync(Browser person, string field)
    {
        await person.OpenAsync("/mina/delningskort");
        await person.SendAsync("/mina/delningskort", ("till", "Min vän"), ("vad", field), ("dagar", "7"));
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
