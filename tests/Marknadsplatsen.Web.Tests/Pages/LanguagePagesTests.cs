using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Pages;

/// <summary>The language is the person's choice, on every page, and a screen reader is told which is which.</summary>
public sealed partial class LanguagePagesTests(CityHost host)
{
    private const string English = "en";
    private const string Easy = "sv-x-lattlast";

    private static IEnumerable<string> Paths =>
        EveryPage.OfParticipants.Where(path => !Tongue.IsSwedishOnly(path.Split('?')[0]));

    [Fact]
    public async Task Every_page_of_participants_speaks_the_chosen_language_and_offers_the_others()
    {
        foreach (var tongue in Tongue.All)
        {
            using var person = await PersonAsync(tongue.Code);
            foreach (var path in Paths)
            {
                await person.OpenAsync(path);

                Assert.True(tongue.Code == Language(person), $"{path} in {tongue.Code}");
                var others = person.Page.QuerySelectorAll("nav.languages a").ToList();
                Assert.Equal(
                    Tongue.All.Where(other => other != tongue).Select(other => other.Code),
                    others.Select(link => link.GetAttribute("lang")));
                Assert.All(others, link => Assert.Equal(
                    $"/sprak/{link.GetAttribute("lang")}?tillbaka={Uri.EscapeDataString(person.Path)}",
                    link.GetAttribute("href")));
            }
        }
    }

    [Fact]
    public async Task In_English_no_Swedish_word_is_left_that_is_not_marked_as_Swedish()
    {
        using var stranger = await PersonAsync(English);
        await CheckAsync(stranger, []);

        using var person = await PersonAsync(English);
        var card = await host.PostAsync("engelska");
        var page = $"/uppdrag/{card.Id}";
        await person.OpenAsync("/fragor/1");
        await person.SendAsync("/fragor/1", ("vad", "kitchen"), ("knapp", "nasta"));
        await person.OpenAsync(page);
        await person.SendAsync($"{page}/ja", ("tid", card.Details.Sessions[0].Id.Value));
        Check(person);
        await person.OpenAsync("/kort");
        await person.SendAsync("/kort");
        Check(person);
        await CheckAsync(person, [page, $"{page}/svar"]);
    }

    [Fact]
    public async Task Words_of_an_association_are_marked_as_Swedish()
    {
        using var person = await PersonAsync(English);

        await person.OpenAsync("/uppdrag/u001");

        Assert.Equal("sv", person.Page.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal("sv", person.Page.QuerySelector(".lead")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", null, "sv")]
    [InlineData("en-GB,en;q=0.9", "sv", "sv")]
    [InlineData("sv-SE", English, English)]
    [InlineData("en", Easy, Easy)]
    public async Task What_the_browser_says_it_likes_never_stands_in_the_way_of_a_choice(
        string header, string? chosen, string spoken)
    {
        using var person = host.NewBrowser();
        person.Send("Accept-Language", header);
        if (chosen is not null)
        {
            await person.OpenAsync($"/sprak/{chosen}");
        }

        await person.OpenAsync("/hitta");

        Assert.Equal(spoken, Language(person));
    }

    [Fact]
    public async Task The_switch_keeps_place_and_search_and_what_was_answered()
    {
        using var person = host.NewBrowser();
        await person.OpenAsync("/fragor/1");
        await person.SendAsync("/fragor/1", ("vad", "kitchen"), ("knapp", "nasta"));
        await person.OpenAsync("/hitta?timeOfDay=evening&area=soder");

        await person.OpenAsync(person.Page.QuerySelector($"nav.languages a[lang={English}]")!.GetAttribute("href")!);

        Assert.Equal("/hitta?timeOfDay=evening&area=soder", person.Path);
        await person.OpenAsync("/fragor/1");
        Assert.Equal(English, Language(person));
        Assert.Contains(person.Fields("/fragor/1"), field => field.Value == "kitchen");
        Assert.Contains("Kitchen and food", person.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_associations_and_coordinators_stay_Swedish_and_offer_no_other()
    {
        using var association = await host.NewBrowserAsync(new(EveryPage.Association));
        using var coordinator = await host.NewCoordinatorAsync();
        await CheckAsync(association, EveryPage.OfAssociations);
        await CheckAsync(coordinator, EveryPage.OfCoordinators);

        static async Task CheckAsync(Browser desk, string[] paths)
        {
            await desk.OpenAsync($"/sprak/{English}");
            foreach (var path in paths)
            {
                await desk.OpenAsync(path);

                Assert.True(Language(desk) == "sv", path);
                Assert.True(desk.Page.QuerySelector("nav.languages") is null, path);
            }
        }
    }

    [Theory]
    [InlineData("sv", false)]
    [InlineData(English, true)]
    [InlineData(Easy, true)]
    public async Task What_nobody_has_checked_says_so(string code, bool isMarked)
    {
        using var person = await PersonAsync(code);

        await person.OpenAsync("/");

        Assert.Equal(isMarked, person.Page.QuerySelector("footer strong") is not null);
    }

    [Fact]
    public async Task An_error_speaks_the_chosen_language_too()
    {
        using var person = await PersonAsync(English);

        await person.OpenAsync("/finns-inte");

        Assert.Equal("There is no such page", person.Page.QuerySelector("h1")!.TextContent);
    }

    private async Task CheckAsync(Browser person, string[] more)
    {
        foreach (var path in Paths.Concat(more))
        {
            await person.OpenAsync(path);
            Check(person);
        }
    }

    private void Check(Browser person)
    {
        // Parts of the city are names, which are the same in every language.
        var left = Said(person.Page.DocumentElement)
            .Select(text => host.Vocabulary.Areas.OrderByDescending(area => area.Name.Length)
                .Aggregate(text, (rest, area) => rest.Replace(area.Name, "", StringComparison.Ordinal)))
            .Where(text => SwedishWord().IsMatch(text))
            .ToList();
        Assert.True(left.Count == 0, $"{person.Path}: {string.Join(" | ", left)}");
    }

    private async Task<Browser> PersonAsync(string code)
    {
        var person = host.NewBrowser();
        await person.OpenAsync($"/sprak/{code}?tillbaka=%2Fhitta");
        return person;
    }

    private static string? Language(Browser person) => person.Page.DocumentElement.GetAttribute("lang");

    /// <summary>What a screen reader says in the page's own language.</summary>
    private static IEnumerable<string> Said(IElement page)
    {
        var own = page.QuerySelectorAll("*").Where(element => element.Closest("[lang]") == page
            && element.LocalName is not ("script" or "style" or "title" or "meta" or "link"));
        foreach (var element in own)
        {
            foreach (var text in element.ChildNodes.OfType<IText>())
            {
                yield return text.Data;
            }

            foreach (var name in new[] { "aria-label", "alt", "title", "placeholder" })
            {
                yield return element.GetAttribute(name) ?? "";
            }
        }
    }

    [GeneratedRegex(
        @"[åäö]|\b(och|att|det|inte|som|jag|vill|har|till|av|med|din|ditt|dig|vi|kan|klockan)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex SwedishWord();
}
