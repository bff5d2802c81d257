using System.Net;
using AngleSharp.Dom;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Teams;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>
/// Whatever leads in says the same of what somebody has and of what nobody ever had; and a browser that comes in gets
/// cookies that nobody could have planted in it.
/// </summary>
public sealed class EnumerationTests(CityHost host)
{
    private const string Unknown32 = "00112233445566778899aabbccddeeff";

    [Fact]
    public async Task A_picture_with_the_name_of_somebodys_card_is_answered_like_any_other()
    {
        using var owner = host.NewBrowser();
        await owner.OpenAsync("/kort");
        await owner.SendAsync("/kort");
        var name = owner.Page.QuerySelector(".recall-name")!.TextContent.Trim().ToLowerInvariant();
        var plain = string.Join('-', name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o');

        await AlikeAsync("/logga-in", "/logga-in/bild", "bild", $"{plain}.{Unknown32}", $"finnsinte-00.{Unknown32}");
    }

    [Fact]
    public async Task A_share_card_that_has_ended_is_answered_like_one_that_never_was()
    {
        using var person = host.NewBrowser();
        await person.OpenAsync("/mina/namn");
        await person.SendAsync("/mina/namn", ("namn", "Solrosen"));
        await person.OpenAsync("/mina/delningskort");
        await person.SendAsync("/mina/delningskort", ("till", "Min vän"), ("vad", "alias"), ("dagar", "7"));
        var code = person.Page.QuerySelector(".recall-name")!.TextContent.Trim();
        await person.OpenAsync("/mina/delningskort");
        await person.SendAsync("/mina/delningskort/sluta");

        await AlikeAsync("/delat", "/delat", "kod", code, "0000 0000 0000 0000");
    }

    [Fact]
    public async Task An_invitation_with_a_wrong_secret_is_answered_like_one_to_nowhere()
    {
        var id = await host.RegisterAsync("prov-rakna-upp");
        using var owner = await host.NewBrowserAsync(id);
        var link = await owner.InviteAsync();
        var known = link[..link.LastIndexOf('.')] + "." + Unknown32;

        var nowhere = $"{link.Split('#')[0]}#forening.x.00.{Unknown32}";

        await AlikeAsync("/inbjudan", "/inbjudan", "inbjudan", known, nowhere);
    }

    [Fact]
    public async Task Another_sign_in_is_another_cookie_also_where_one_was_planted()
    {
        var (owner, colleague, key) = await host.TeamAsync("prov-planterad");
        using (owner)
        using (colleague)
        using (key)
        {
            using var planted = host.NewBrowser();
            planted.TakeCookies(colleague);
            var before = planted.CookieOf("mp-desk");
            await planted.OpenAsync("/in");
            await planted.SignInAsync(key);
            Assert.Equal(HttpStatusCode.OK, planted.Status);

            Assert.NotEqual(before, planted.CookieOf("mp-desk"));
            await colleague.OpenAsync("/forening/nytt");
            Assert.Equal(HttpStatusCode.Unauthorized, colleague.Status);
        }
    }

    /// <summary>The same status, words, headers and cookies for both, but for what was typed.</summary>
    private async Task AlikeAsync(string page, string action, string field, string known, string unknown)
    {
        var answers = new List<(HttpStatusCode, string, string, string?, string, string?)>();
        foreach (var typed in (string[])[known, unknown])
        {
            using var browser = await host.NewBrowser().OpenAsync(page);
            var fields = browser.Page.QuerySelectorAll("form[method=post] input[type=hidden]")
                .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
                .Where(input => input.Item1 != field)
                .DistinctBy(input => input.Item1);
            await browser.PostAsync(action, [.. fields, (field, typed)]);
            answers.Add((
                browser.Status, browser.Path, browser.Words.Replace(typed, "…", StringComparison.Ordinal),
                browser.CacheControl, string.Join(' ', browser.CookieNames), browser.Header("Retry-After")));
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(HttpStatusCode.BadRequest, answers[0].Item1);
    }
}
