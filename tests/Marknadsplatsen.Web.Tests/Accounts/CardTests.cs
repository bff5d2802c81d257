using System.Globalization;
using System.Net;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Accounts;

/// <summary>A card is made in one browser and opens in another, all without script.</summary>
public sealed class CardTests(CityHost host)
{
    [Fact]
    public async Task A_card_made_here_brings_the_person_back_on_another_phone_with_what_they_chose()
    {
        using var first = await NewPersonAsync("u041");
        var words = await MakeCardAsync(first);

        using var second = host.NewBrowser();
        await second.OpenAsync("/mina");
        Assert.DoesNotContain("u041", second.OwnThings(), StringComparison.Ordinal);
        await second.OpenAsync("/logga-in");
        await second.SendAsync("/logga-in", ("ord", words));

        Assert.Equal("/mina", second.Path);
        Assert.Contains("u041", second.OwnThings(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_is_shown_once_is_kept_nowhere_and_its_secret_is_in_no_address()
    {
        using var browser = await NewPersonAsync("u041");
        var words = await MakeCardAsync(browser);

        Assert.Equal("/kort", browser.Path);
        Assert.StartsWith("no-store", browser.CacheControl, StringComparison.Ordinal);
        await browser.OpenAsync("/kort");
        Assert.StartsWith("no-store", browser.CacheControl, StringComparison.Ordinal);
        Assert.All(words.Split(' ').Skip(2), word => Assert.DoesNotContain(
            $">{word}<", browser.Page.Body!.InnerHtml, StringComparison.Ordinal));
        Assert.Contains("Du har ett kort", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_the_same_card()
    {
        using var browser = await NewPersonAsync("u041");
        await browser.OpenAsync("/kort");
        var fields = browser.Fields("/kort");

        await browser.PostAsync("/kort", fields);
        var once = ShownCard.On(browser);
        await browser.PostAsync("/kort", fields);

        Assert.Equal(once, ShownCard.On(browser));
    }

    [Fact]
    public async Task A_drawn_card_is_of_no_use_to_another_browser()
    {
        using var mine = await NewPersonAsync("u041");
        await mine.OpenAsync("/kort");
        var ticket = mine.Fields("/kort").Single(field => field.Name == "kort");
        await mine.SendAsync("/kort");
        var card = ShownCard.On(mine);

        using var other = await NewPersonAsync("u040");
        await other.OpenAsync("/kort");
        await other.SendAsync("/kort", ticket);

        Assert.NotEqual(card, ShownCard.On(other));
    }

    [Fact]
    public async Task A_new_card_ends_the_old_one_and_a_removed_card_opens_nothing()
    {
        using var browser = await NewPersonAsync("u041");
        var first = await MakeCardAsync(browser);
        var second = await MakeCardAsync(browser);

        Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync(first)).Status);
        Assert.Equal("/mina", (await TryAsync(second)).Path);

        await browser.OpenAsync("/kort");
        await browser.SendAsync("/kort/sparra");
        Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync(second)).Status);
        Assert.DoesNotContain("Du har ett kort", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capitals_hyphens_and_missing_dots_are_forgiven()
    {
        using var browser = await NewPersonAsync("u041");
        var words = await MakeCardAsync(browser);

        var typed = RecallText.Fold(words).ToUpperInvariant().Replace(" ", "-", StringComparison.Ordinal);

        Assert.Equal("/mina", (await TryAsync($"  {typed} ")).Path);
    }

    [Theory]
    [InlineData("måne väska halon brygga 07", "Kan det vara hallon?")]
    [InlineData("måne väska hallon 07", "Nu är det 3.")]
    [InlineData("måne väska hallon brygga", "de två siffrorna")]
    [InlineData("", "Skriv det som står på kortet.")]
    [InlineData("<b>qqqqqqqq</b>", "finns inte på något kort")]
    public async Task What_is_wrong_is_said_and_what_was_typed_is_kept(string typed, string said)
    {
        using var answer = await TryAsync(typed);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(said, answer.Words, StringComparison.Ordinal);
        Assert.Equal(typed, answer.Fields("/logga-in").Single(field => field.Name == "ord").Value);
        Assert.StartsWith("Fel:", answer.Page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_exists_and_one_that_does_not_answer_alike_for_the_same_work()
    {
        // A program of its own: in a shared one others' cards are counted too.
        await using var own = new CityHost();
        await own.InitializeAsync();
        using var browser = await NewPersonAsync("u041", own);
        var right = (await MakeCardAsync(browser)).Split(' ');
        var hashing = own.Services.GetRequiredService<SlowHashing>();
        var wrong = $"{right[0]} {right[1]} hallon hallon hallon";
        var other = (int.Parse(right[1], CultureInfo.InvariantCulture) + 1) % 100;
        var unknown = $"{right[0]} {other:00} hallon hallon hallon";

        var before = hashing.Count;
        using var known = await TryAsync(wrong, own);
        var forKnown = hashing.Count - before;
        using var stranger = await TryAsync(unknown, own);
        var forUnknown = hashing.Count - before - forKnown;

        Assert.Equal((1, 1), (forKnown, forUnknown));
        Assert.Equal((known.Status, known.Path), (stranger.Status, stranger.Path));
        Assert.Equal(known.Words, stranger.Words);
        Assert.Equal(known.CookieNames, stranger.CookieNames);
    }

    [Fact]
    public async Task What_the_picture_says_opens_the_card_until_it_is_removed()
    {
        var cards = host.Services.GetRequiredService<Cards>();
        var person = new ParticipantId("picture-person");
        var made = await cards.IssueAsync(person, CardDraw.New(), new CommandId("picture-1"), default);
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/logga-in");
        await browser.SendAsync("/logga-in/bild", ("bild", made!.Picture));
        Assert.Equal("/mina", browser.Path);

        await cards.RevokeAsync(person, new CommandId("picture-2"));
        await browser.OpenAsync("/logga-in");
        await browser.SendAsync("/logga-in/bild", ("bild", made.Picture));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
    }

    [Theory]
    [InlineData("mane-07.00112233445566778899aabbccddeeff")]
    [InlineData("mane-07.zz")]
    [InlineData("../../x.00112233445566778899aabbccddeeff")]
    [InlineData(".")]
    public async Task A_picture_that_is_no_cards_is_refused_in_plain_words(string picture)
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/logga-in");
        await browser.SendAsync("/logga-in/bild", ("bild", picture));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("Bilden gäller inte.", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_new_after_coming_in_so_that_nobody_can_have_planted_it()
    {
        using var browser = await NewPersonAsync("u041");
        var words = await MakeCardAsync(browser);
        using var second = await NewPersonAsync("u040");
        var planted = second.CookieOf("mp-person");

        await second.OpenAsync("/logga-in");
        Assert.Contains("Du har redan valt saker här", second.Words, StringComparison.Ordinal);
        await second.SendAsync("/logga-in", ("ord", words));

        Assert.Equal("/mina", second.Path);
        Assert.NotEqual(planted, second.CookieOf("mp-person"));
        Assert.Contains("u041", second.OwnThings(), StringComparison.Ordinal);
        Assert.DoesNotContain("u040", second.OwnThings(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_form_is_heard_without_its_own_page()
    {
        foreach (var path in new[] { "/kort", "/kort/sparra", "/logga-in", "/logga-in/bild" })
        {
            using var browser = host.NewBrowser();
            await browser.PostAsync(path, ("kommando", "c1"), ("ord", "måne väska hallon brygga 07"));

            Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        }
    }

    private static async Task<string> MakeCardAsync(Browser browser)
    {
        await browser.OpenAsync("/kort");
        await browser.SendAsync("/kort");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        return ShownCard.On(browser);
    }

    private async Task<Browser> TryAsync(string words, CityHost? own = null)
    {
        var browser = (own ?? host).NewBrowser();
        await browser.OpenAsync("/logga-in");
        return await browser.SendAsync("/logga-in", ("ord", words));
    }

    /// <summary>A person who has hidden one assignment, which their own page then lists.</summary>
    private async Task<Browser> NewPersonAsync(string hidden, CityHost? own = null)
    {
        var browser = await (own ?? host).NewBrowser().OpenAsync($"/uppdrag/{hidden}");
        return await browser.SendAsync($"/uppdrag/{hidden}/dolj");
    }
}
