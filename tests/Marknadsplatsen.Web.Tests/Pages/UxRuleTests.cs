using AngleSharp.Dom;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Pages;

/// <summary>
/// The rules for pages (docs/DOMAIN.md, section 5) that a machine can check in the pages themselves, each by its
/// number. U4 is checked over the texts; U6, U7 and U22 in a browser, by <c>AccessStories</c>; U5 without script.
/// </summary>
public sealed class UxRuleTests(CityHost host)
{
    private static readonly TimeSpan LeastSession = TimeSpan.FromHours(20);

    private static IEnumerable<string> Paths =>
        EveryPage.OfParticipants.Where(path => !Tongue.IsSwedishOnly(path.Split('?')[0]));

    [Fact]
    public async Task U1_There_are_six_questions_and_each_can_be_skipped()
    {
        using var person = host.NewBrowser();
        for (var number = 1; number <= 6; number++)
        {
            await person.OpenAsync($"/fragor/{number}");

            Assert.NotNull(person.Page.QuerySelector("main form button[value=hoppa]"));
        }

        await person.OpenAsync("/fragor/7");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, person.Status);
    }

    [Fact]
    public async Task U2_One_question_stands_on_a_page_and_its_answer_is_there_when_one_comes_back()
    {
        using var person = host.NewBrowser();
        await person.OpenAsync("/fragor/2");
        Assert.Single(person.Page.QuerySelectorAll("main h1"));
        Assert.Single(person.Page.QuerySelectorAll("main form[method=post]"));

        await person.SendAsync("/fragor/2", ("nar", "evening"), ("knapp", "nasta"));
        await person.OpenAsync("/fragor/2");

        Assert.Contains(person.Fields("/fragor/2"), field => field.Value == "evening");
    }

    [Fact]
    public void U3_A_person_is_not_forgotten_within_twenty_hours() =>
        Assert.True(SiteCookie.Person.Life >= LeastSession);

    [Fact]
    public async Task U8_Pausing_leaving_and_undoing_are_one_tap_each_without_a_reason()
    {
        var card = await host.PostAsync("ux-atta");
        var page = $"/uppdrag/{card.Id}";
        using var person = host.NewBrowser();
        await person.OpenAsync(page);
        await person.SendAsync($"{page}/ja", ("tid", card.Details.Sessions[0].Id.Value));

        foreach (var step in new[] { "pausa", "fortsatt", "lamna", "angra" })
        {
            await person.OpenAsync("/mina");
            var form = person.Page.QuerySelector($"form[action='{page}/{step}']");
            Assert.True(form is not null, $"/mina has no '{step}'.");
            Assert.All(form.QuerySelectorAll("input, select, textarea"), field =>
                Assert.Equal("hidden", field.GetAttribute("type")));
            await person.SendAsync($"{page}/{step}");
        }
    }

    [Fact]
    public async Task U11_The_same_help_stands_at_the_same_place_on_every_page() => await EachAsync(page =>
    {
        var help = Assert.Single(page.QuerySelectorAll("section.help"));
        Assert.Equal("page-aside", help.ParentElement!.ClassName);
        Assert.Null(help.NextElementSibling);
        Assert.NotNull(help.QuerySelector("a[href^='tel:']"));
        Assert.NotNull(help.QuerySelector("a[href^='sms:']"));
        Assert.Equal(3, help.QuerySelectorAll("li").Length);
    });

    [Fact]
    public async Task U12_Nobody_is_asked_for_a_password_a_puzzle_or_an_identity_number() => await EachAsync(page =>
    {
        Assert.Empty(page.QuerySelectorAll("input[type=password], iframe, [class*=captcha]"));
        Assert.DoesNotContain(
            page.QuerySelectorAll("input"),
            field => field.GetAttribute("name")?.Contains("personnummer", StringComparison.OrdinalIgnoreCase) == true);
    });

    [Fact]
    public async Task U13_Every_page_can_be_listened_to_and_every_category_has_its_own_picture()
    {
        await EachAsync(page => Assert.Single(page.QuerySelectorAll("[data-listen]")));

        using var person = await host.NewBrowser().OpenAsync("/fragor/1");
        var pictures = host.Vocabulary.Categories.Select(category => person.Page
            .QuerySelector($"input[value={category.Id}] + label use")!.GetAttribute("href")!).ToList();
        Assert.Equal(pictures.Count, pictures.Distinct().Count());
        Assert.All(pictures, picture => Assert.Contains("#category-", picture, StringComparison.Ordinal));
    }

    [Fact]
    public async Task U14_An_assignment_and_a_week_print_on_a_small_sheet_with_the_telephone_number()
    {
        foreach (var path in new[] { "/uppdrag/u001", "/min-vecka" })
        {
            using var person = await host.NewBrowser().OpenAsync(path);

            Assert.NotNull(person.Page.QuerySelector(".sheet"));
            Assert.Null(person.Page.QuerySelector(".help-phone")!.Closest(".no-print"));
        }
    }

    [Fact]
    public async Task U16_There_are_no_photos_and_no_share_of_anything_a_person_does() => await EachAsync(page =>
        Assert.Empty(page.QuerySelectorAll("main img, main meter, main progress")));

    [Fact]
    public async Task U17_An_error_keeps_what_was_typed_and_leads_to_its_field()
    {
        using var person = await host.NewBrowser().OpenAsync("/fragor/4");

        await person.SendAsync("/fragor/4", ("km", "ganska långt"), ("knapp", "nasta"));

        Assert.Equal("ganska långt", person.Page.QuerySelector("#km")!.GetAttribute("value"));
        var link = Assert.Single(person.Page.QuerySelectorAll(".errors a"));
        Assert.NotNull(person.Page.QuerySelector(link.GetAttribute("href")!));
        Assert.StartsWith("Fel:", person.Page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void U18_Free_text_is_short_and_says_what_not_to_write()
    {
        Assert.Equal(280, FreeText.LengthMax);
        Assert.Contains(
            "Skriv inte om sjukdom. Skriv inte personnummer.",
            Words.Texts["Talk.Hint", FreeText.LengthMax],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task U19_Nothing_is_ticked_before_somebody_ticks_it() => await EachAsync(
        page => Assert.Empty(page.QuerySelectorAll("input[type=checkbox][checked], input[type=radio][checked]")),
        // What an address asks for is shown as chosen.
        Paths.Where(path => !path.Contains('?', StringComparison.Ordinal)));

    [Fact]
    public async Task U20_A_search_that_finds_nothing_offers_the_nearest_what_to_change_and_a_telephone()
    {
        using var person = await host.NewBrowser().OpenAsync("/hitta?text=finnsintealls");

        Assert.True(person.Page.QuerySelectorAll("article.card").Length >= 3);
        Assert.NotNull(person.Page.QuerySelector(".empty .ways a"));
        Assert.NotNull(person.Page.QuerySelector(".help a[href^='tel:']"));
    }

    [Theory]
    [InlineData("Messages.New.One")]
    [InlineData("Messages.New.Many")]
    [InlineData("Messages.New.Subject")]
    [InlineData("Messages.Talk")]
    [InlineData("Messages.Talk.Subject")]
    [InlineData("Retention.Message")]
    [InlineData("Week.Calendar.What")]
    [InlineData("Week.Calendar.More")]
    public void U21_What_a_locked_screen_shows_tells_nothing(string key)
    {
        var words = Words.Texts[key];

        Assert.DoesNotContain("uppdrag", words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("förening", words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("stöd", words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task U24_Why_one_sees_this_and_why_not_are_one_tap_away()
    {
        using var person = host.NewBrowser();
        await person.OpenAsync("/fragor/1");
        await person.SendAsync("/fragor/1", ("vad", "kitchen"), ("knapp", "nasta"));

        await person.OpenAsync("/passar-dig");

        Assert.NotNull(person.Page.QuerySelector("main a[href='/passar-dig/varfor-inte']"));
        Assert.NotNull(person.Page.QuerySelector("main a[href='/om-matchningen']"));
        Assert.NotEmpty(person.Page.QuerySelectorAll(".card-why"));
    }

    [Fact]
    public async Task U25_Whoever_comes_back_is_welcomed_as_the_first_time()
    {
        using var stranger = await host.NewBrowser().OpenAsync("/");
        using var person = host.NewBrowser();
        await person.OpenAsync("/fragor/1");
        await person.SendAsync("/fragor/1", ("vad", "kitchen"), ("knapp", "nasta"));

        await person.OpenAsync("/");

        Assert.Equal(Welcome(stranger), Welcome(person));
    }

    private static string Welcome(Browser browser) => string.Join(
        '|',
        browser.Page.QuerySelectorAll("h1, h1 ~ .lead, h1 ~ .button-main").Select(part => part.TextContent));

    private async Task EachAsync(Action<IDocument> check, IEnumerable<string>? paths = null)
    {
        using var person = host.NewBrowser();
        foreach (var path in paths ?? Paths)
        {
            await person.OpenAsync(path);
            try
            {
                check(person.Page);
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                throw new Xunit.Sdk.XunitException($"{path}: {failure.Message}", failure);
            }
        }
    }
}
