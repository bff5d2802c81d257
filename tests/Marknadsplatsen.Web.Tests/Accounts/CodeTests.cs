using System.Net;
using System.Text;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Pages;

namespace Marknadsplatsen.Web.Tests.Accounts;

/// <summary>Codes by e-mail and text message, without script: keep a way, and come back by it elsewhere.</summary>
public sealed class CodeTests(CityHost host)
{
    [Theory]
    [InlineData("keep.mail@example.org", " Keep.Mail @example.ORG ")]
    [InlineData("+46701230001", "070-123 00 01")]
    public async Task A_kept_way_brings_the_person_back_elsewhere_with_what_they_chose(string to, string typed)
    {
        using var first = await NewPersonAsync("u041");
        await KeepAsync(first, to, typed);
        Assert.Equal("/kontakt", first.Path);
        Assert.DoesNotContain(to, first.Page.Body!.InnerHtml, StringComparison.Ordinal);

        using var second = host.NewBrowser();
        await second.OpenAsync("/logga-in/kod");
        await second.SendAsync("/logga-in/kod", ("till", typed));
        Assert.Equal("/logga-in/kod/skriv", second.Path);
        await second.SendAsync("/logga-in/kod/skriv", ("kod", $"  {await CodeAsync(to)} "));

        Assert.Equal("/mina", second.Path);
        Assert.Contains("u041", second.OwnThings(), StringComparison.Ordinal);
        Assert.DoesNotContain("mp-kod", second.CookieNames);
    }

    [Fact]
    public async Task A_code_by_email_opens_no_desk_of_an_association_or_a_coordinator()
    {
        using var first = await NewPersonAsync("u041");
        await KeepAsync(first, "desk@example.org", "desk@example.org");
        using var second = await host.NewBrowser().OpenAsync("/logga-in/kod");
        await second.SendAsync("/logga-in/kod", ("till", "desk@example.org"));
        await second.SendAsync("/logga-in/kod/skriv", ("kod", await CodeAsync("desk@example.org")));
        Assert.Equal("/mina", second.Path);

        string[] desks = [.. EveryPage.OfAssociations.Where(path => path != "/forening"), .. EveryPage.OfCoordinators];
        foreach (var path in desks)
        {
            await second.OpenAsync(path);
            Assert.Equal((path, HttpStatusCode.Unauthorized), (path, second.Status));
        }

        await second.OpenAsync("/forening");
        Assert.Empty(second.Page.QuerySelectorAll("main form"));
        Assert.DoesNotContain("mp-desk", second.CookieNames);
    }

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_pages_and_only_the_known_one_gets_a_letter()
    {
        using var owner = await NewPersonAsync("u041");
        await KeepAsync(owner, "known@example.org", "known@example.org");

        var answers = new List<(HttpStatusCode, string, string, string?, string)>();
        foreach (var to in new[] { "strange@example.org", "known@example.org" })
        {
            using var browser = await host.NewBrowser().OpenAsync("/logga-in/kod");
            await browser.SendAsync("/logga-in/kod", ("till", to));
            var asked = browser.Words;
            await browser.SendAsync("/logga-in/kod/skriv", ("kod", "000000"));
            answers.Add((
                browser.Status,
                browser.Path,
                (asked + browser.Words).Replace($"{to[0]}…", "", StringComparison.Ordinal),
                browser.CacheControl,
                string.Join(' ', browser.CookieNames)));
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(HttpStatusCode.BadRequest, answers[0].Item1);
        await CodeAsync("known@example.org");
        Assert.Equal(0, host.Letters.Count("strange@example.org"));
    }

    [Fact]
    public async Task A_code_is_of_no_use_in_another_browser_nor_twice()
    {
        using var owner = await NewPersonAsync("u041");
        await KeepAsync(owner, "bound@example.org", "bound@example.org");
        using var asker = await host.NewBrowser().OpenAsync("/logga-in/kod");
        await asker.SendAsync("/logga-in/kod", ("till", "bound@example.org"));
        var code = await CodeAsync("bound@example.org");
        var form = asker.Fields("/logga-in/kod/skriv");

        using var thief = await host.NewBrowser().OpenAsync("/logga-in/kod");
        await thief.PostAsync("/logga-in/kod/skriv", [.. thief.Fields("/logga-in/kod"), ("kod", code)]);
        Assert.Equal("/logga-in/kod", thief.Path);
        await thief.SendAsync("/logga-in/kod", ("till", "bound@example.org"));
        await thief.SendAsync("/logga-in/kod/skriv", ("kod", code));
        Assert.Equal(HttpStatusCode.BadRequest, thief.Status);

        await asker.SendAsync("/logga-in/kod/skriv", ("kod", code));
        Assert.Equal("/mina", asker.Path);
        await asker.PostAsync("/logga-in/kod/skriv", [.. form.Where(field => field.Name != "kod"), ("kod", code)]);
        Assert.Equal("/logga-in/kod", asker.Path);
    }

    [Fact]
    public async Task The_same_form_sent_twice_sends_one_letter()
    {
        using var owner = await NewPersonAsync("u041");
        await KeepAsync(owner, "twice@example.org", "twice@example.org");
        using var browser = await host.NewBrowser().OpenAsync("/logga-in/kod");
        (string, string)[] form =
        [
            .. browser.Fields("/logga-in/kod").Where(field => field.Name != "till"), ("till", "twice@example.org"),
        ];

        await browser.PostAsync("/logga-in/kod", form);
        await browser.PostAsync("/logga-in/kod", form);
        await browser.SendAsync("/logga-in/kod/skriv", ("kod", await CodeAsync("twice@example.org")));

        Assert.Equal("/mina", browser.Path);
        Assert.Equal(0, host.Letters.Count("twice@example.org"));
    }

    [Theory]
    [InlineData("", "Skriv din e-post eller ditt mobilnummer.")]
    [InlineData("kim", "Skriv din e-post eller ditt mobilnummer.")]
    [InlineData("kim@", "Den ska ha ett @ och en punkt")]
    [InlineData("12", "Titta på numret igen.")]
    [InlineData("+1 900 123 4567", "Vi kan inte skicka SMS till det numret.")]
    [InlineData("<script>alert(1)</script>@x", "Den ska ha ett @ och en punkt")]
    public async Task What_is_wrong_is_said_and_what_was_typed_is_kept(string typed, string said)
    {
        foreach (var path in new[] { "/logga-in/kod", "/kontakt" })
        {
            using var browser = await host.NewBrowser().OpenAsync(path);
            await browser.SendAsync(path, ("till", typed));

            Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
            Assert.Contains(said, browser.Words, StringComparison.Ordinal);
            Assert.Equal(typed, browser.Fields(path).Single(field => field.Name == "till").Value);
            Assert.StartsWith("Fel:", browser.Page.Title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_code_without_six_digits_is_told_so_and_no_try_is_used()
    {
        using var owner = await NewPersonAsync("u041");
        await KeepAsync(owner, "digits@example.org", "digits@example.org");
        using var browser = await host.NewBrowser().OpenAsync("/logga-in/kod");
        await browser.SendAsync("/logga-in/kod", ("till", "digits@example.org"));
        for (var i = 0; i <= SentCode.TryCountMax; i++)
        {
            await browser.SendAsync("/logga-in/kod/skriv", ("kod", "12 34"));
            Assert.Contains("Den har sex siffror.", browser.Words, StringComparison.Ordinal);
            Assert.Equal("12 34", browser.Fields("/logga-in/kod/skriv").Single(field => field.Name == "kod").Value);
        }

        await browser.SendAsync("/logga-in/kod/skriv", ("kod", await CodeAsync("digits@example.org")));
        Assert.Equal("/mina", browser.Path);
    }

    [Fact]
    public async Task What_another_person_keeps_cannot_be_taken_and_only_its_reader_is_told()
    {
        using var owner = await NewPersonAsync("u041");
        await KeepAsync(owner, "taken@example.org", "taken@example.org");
        using var other = await NewPersonAsync("u040");

        await KeepAsync(other, "taken@example.org", "taken@example.org");

        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Contains("hör redan till andra val", other.Words, StringComparison.Ordinal);
        using var back = await host.NewBrowser().OpenAsync("/logga-in/kod");
        await back.SendAsync("/logga-in/kod", ("till", "taken@example.org"));
        await back.SendAsync("/logga-in/kod/skriv", ("kod", await CodeAsync("taken@example.org")));
        Assert.Contains("u041", back.OwnThings(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_that_is_changed_or_removed_is_told_by_the_way_that_it_was()
    {
        using var owner = await NewPersonAsync("u041");
        await KeepAsync(owner, "old@example.org", "old@example.org");
        await KeepAsync(owner, "new@example.org", "new@example.org");
        var told = await host.Letters.NextAsync("old@example.org");
        Assert.Contains("Hit kommer inga fler koder", told.Text, StringComparison.Ordinal);

        await owner.SendAsync("/kontakt/ta-bort");

        Assert.Contains(
            "Hit kommer inga", (await host.Letters.NextAsync("new@example.org")).Text, StringComparison.Ordinal);
        Assert.False(owner.HasForm("/kontakt/ta-bort"));
    }

    [Fact]
    public async Task Whoever_reads_the_store_finds_no_address()
    {
        using var owner = await NewPersonAsync("u041");
        await KeepAsync(owner, "canary-7f3@example.org", "canary-7f3@example.org");
        await KeepAsync(owner, "+46701230099", "070 123 00 99");

        var stored = new StringBuilder();
        foreach (var file in host.StoredFiles())
        {
            stored.Append(Encoding.Latin1.GetString(file));
        }

        Assert.Contains("\"contacts\"", stored.ToString(), StringComparison.Ordinal);
        foreach (var canary in new[] { "canary-7f3", "701230099", Convert.ToBase64String("canary-7f"u8) })
        {
            Assert.DoesNotContain(canary, stored.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_letter_with_a_code_says_what_it_is_and_names_no_association()
    {
        using var owner = await NewPersonAsync("u041");
        await owner.OpenAsync("/kontakt");
        await owner.SendAsync("/kontakt", ("till", "plain@example.org"));

        var letter = await host.Letters.NextAsync("plain@example.org");

        Assert.Equal("Din kod", letter.Subject);
        Assert.NotNull(CodeReader.Read(letter.Text));
        Assert.DoesNotContain("http", letter.Text, StringComparison.Ordinal);
        Assert.All(
            DemoCards.All,
            card => Assert.DoesNotContain(card.AssociationName, letter.Text, StringComparison.Ordinal));
    }

    private async Task KeepAsync(Browser browser, string to, string typed)
    {
        await browser.OpenAsync("/kontakt");
        await browser.SendAsync("/kontakt", ("till", typed));
        Assert.Equal("/kontakt/kod", browser.Path);
        await browser.SendAsync("/kontakt/kod", ("kod", await CodeAsync(to)));
    }

    private async Task<string> CodeAsync(string to)
    {
        var box = to.Contains('@', StringComparison.Ordinal) ? host.Letters : host.TextMessages;
        return CodeReader.Read((await box.NextAsync(to)).Text)!;
    }

    /// <summary>A person who has hidden one assignment, which their own page then lists.</summary>
    private async Task<Browser> NewPersonAsync(string hidden)
    {
        var browser = await host.NewBrowser().OpenAsync($"/uppdrag/{hidden}");
        return await browser.SendAsync($"/uppdrag/{hidden}/dolj");
    }
}
