using System.Net;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Talks;

/// <summary>A conversation from all three sides, through real HTTP and the grains.</summary>
public sealed class TalkPageTests(CityHost host)
{
    [Fact]
    public async Task The_way_back_and_other_words_are_another_message_and_the_same_again_is_none()
    {
        using var city = await TalkCity.OpenAsync(host, "samtal-tillbaka");
        await city.Person.OpenAsync(city.Talk);
        (string, string)[] marks =
        [
            .. city.Person.Fields(city.Talk).Where(field => field.Name is not ("text" or "till")),
            ("till", "association"),
        ];
        foreach (var text in new[] { "Jag kommer i dag.", "Jag kommer i morgon.", "Jag kommer i morgon." })
        {
            await city.Person.PostAsync(city.Talk, [.. marks, ("text", text)]);
        }

        Assert.Equal(
            ["Jag kommer i dag.", "Jag kommer i morgon."],
            city.Person.Page.QuerySelectorAll(".talk-text").Select(line => line.TextContent.Trim()));
    }

    [Fact]
    public async Task A_person_and_an_association_write_to_each_other()
    {
        using var city = await TalkCity.OpenAsync(host, "samtal-1");
        await city.WriteAsync("Var är dörren?");
        Assert.Contains("Skickat. Svaret kommer hit.", city.Person.Words, StringComparison.Ordinal);
        Assert.Contains("Du får svar senast", city.Person.Words, StringComparison.Ordinal);

        var talk = await city.HostTalkAsync();
        await city.Host.OpenAsync(talk);
        Assert.Contains("Var är dörren?", city.Host.Words, StringComparison.Ordinal);
        Assert.Contains("no-store", city.Host.CacheControl, StringComparison.Ordinal);
        await city.Host.SendAsync(talk, ("text", "Den är röd."));
        Assert.Contains("Skickat. Personen ser det", city.Host.Words, StringComparison.Ordinal);

        await city.Person.OpenAsync(city.Talk);
        Assert.Contains("Föreningen till dig", city.Person.Words, StringComparison.Ordinal);
        Assert.Contains("Den är röd.", city.Person.Words, StringComparison.Ordinal);
        await city.Person.OpenAsync("/mina/vem-har-tittat");
        Assert.Contains("läste det ni har skrivit", city.Person.Words, StringComparison.Ordinal);
        Assert.Contains("skrev till dig", city.Person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_to_a_coordinator_is_not_seen_by_the_association()
    {
        using var city = await TalkCity.OpenAsync(host, "samtal-2");
        await city.WriteAsync("Bara till samordnaren", "coordinator");

        var talk = await city.HostTalkAsync();
        await city.Host.OpenAsync(talk);
        Assert.DoesNotContain("Bara till samordnaren", city.Host.Words, StringComparison.Ordinal);
        Assert.Contains("Ingen har skrivit något än.", city.Host.Words, StringComparison.Ordinal);

        var reference = talk.Split('/')[^1];
        await city.Desk.OpenAsync($"/tavla/meddelanden/{city.Id}/{reference}");
        Assert.Contains("Bara till samordnaren", city.Desk.Words, StringComparison.Ordinal);
        await city.Desk.SendAsync($"/tavla/meddelanden/{city.Id}/{reference}/klart");
        Assert.DoesNotContain("Inget svar behövs", city.Desk.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_are_only_words()
    {
        const string hostile = "<img src=x onerror=alert(1)><a href=\"javascript:alert(2)\">x</a> https://ond.example";
        using var city = await TalkCity.OpenAsync(host, "samtal-3");
        await city.WriteAsync(hostile);

        var talk = await city.HostTalkAsync();
        await city.Host.OpenAsync(talk);

        var shown = city.Host.Page.QuerySelector(".talk-text")!;
        Assert.Equal(hostile, shown.TextContent);
        Assert.Equal(0, shown.ChildElementCount);
    }

    [Theory]
    [InlineData("", "Skriv något först.", "samtal-4")]
    [InlineData("Jag är 19121212-1212", "Det ser ut som ett personnummer", "samtal-5")]
    [InlineData("Hej\u202eoB", "tecken som inte syns", "samtal-6")]
    public async Task What_cannot_be_sent_is_kept_and_explained(string typed, string message, string name)
    {
        using var city = await TalkCity.OpenAsync(host, name);

        await city.WriteAsync(typed);

        Assert.Equal(HttpStatusCode.BadRequest, city.Person.Status);
        Assert.Contains(message, city.Person.Words, StringComparison.Ordinal);
        Assert.Contains(("text", typed), city.Person.Fields(city.Talk));
    }

    [Fact]
    public async Task Too_long_a_text_comes_back_whole()
    {
        var typed = new string('a', FreeText.LengthMax + 1);
        using var city = await TalkCity.OpenAsync(host, "samtal-7");

        await city.WriteAsync(typed);

        Assert.Contains("Skriv högst 280 tecken.", city.Person.Words, StringComparison.Ordinal);
        Assert.Contains(("text", typed), city.Person.Fields(city.Talk));
    }

    [Fact]
    public async Task Before_there_is_a_place_numbers_stay_where_they_are()
    {
        using var city = await TalkCity.OpenAsync(host, "samtal-8", direct: false);

        await city.WriteAsync("Ring 070-123 45 67");
        Assert.Contains("Ta bort nummer, adress och länk.", city.Person.Words, StringComparison.Ordinal);
        await city.WriteAsync("Ring 070-123 45 67", "coordinator");
        Assert.Contains("Skickat.", city.Person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_leaving_the_page_is_there_and_closed()
    {
        using var city = await TalkCity.OpenAsync(host, "samtal-9");
        await city.WriteAsync("Hej då!");
        var form = city.Person.Fields(city.Talk);
        await city.Person.OpenAsync($"/uppdrag/{city.Id}");
        await city.Person.SendAsync($"/uppdrag/{city.Id}/lamna");

        await city.Person.OpenAsync(city.Talk);
        Assert.Contains("Hej då!", city.Person.Words, StringComparison.Ordinal);
        Assert.False(city.Person.HasForm(city.Talk));
        await city.Person.PostAsync(
            city.Talk,
            [
                .. form.Where(field => field.Name is not ("kommando" or "text")),
                ("kommando", "new"), ("text", "En till"), ("till", "association"),
            ]);
        Assert.Equal(HttpStatusCode.BadRequest, city.Person.Status);
        Assert.Contains("Du är inte med längre", city.Person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_twice_is_one_message()
    {
        using var city = await TalkCity.OpenAsync(host, "samtal-10");
        await city.Person.OpenAsync(city.Talk);
        (string, string)[] fields =
        [
            .. city.Person.Fields(city.Talk).Where(field => field.Name != "text"),
            ("text", "En gång"), ("till", "association"),
        ];

        await city.Person.PostAsync(city.Talk, fields);
        await city.Person.PostAsync(city.Talk, fields);

        Assert.Single(city.Person.Page.QuerySelectorAll(".talk-text"));
    }

    [Fact]
    public async Task What_the_person_wrote_is_in_what_they_take_away()
    {
        using var city = await TalkCity.OpenAsync(host, "samtal-11");
        await city.WriteAsync("Ett ord jag minns");

        await city.Person.OpenAsync("/mina/uppgifter");
        Assert.Contains("Ett ord jag minns", city.Person.Words, StringComparison.Ordinal);
        await city.Person.OpenAsync("/mina/uppgifter.json");
        Assert.Contains("Ett ord jag minns", city.Person.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lists_lead_to_the_conversation()
    {
        using var city = await TalkCity.OpenAsync(host, "samtal-12");
        await city.WriteAsync("Finns det kaffe?");
        await host.ToldAsync(city.Id);

        await city.Host.OpenAsync("/forening/att-svara");
        Assert.Contains("1 väntar", city.Host.Words, StringComparison.Ordinal);
        var talk = city.Host.Page.QuerySelector("#att-svara a")!.GetAttribute("href")!;
        await city.Host.OpenAsync(talk);
        await city.Host.SendAsync(talk, ("text", "Ja!"));
        await host.ToldAsync(city.Id);

        await city.Host.OpenAsync("/forening/att-svara");
        Assert.Contains("Inget väntar just nu", city.Host.Words, StringComparison.Ordinal);
        await city.Person.OpenAsync("/mina");
        Assert.Contains("Du har ett nytt meddelande.", city.Person.Words, StringComparison.Ordinal);
        await city.Person.OpenAsync("/mina/meddelanden");
        Assert.NotNull(city.Person.Page.QuerySelector("#samtal .tag-new"));
    }
}
