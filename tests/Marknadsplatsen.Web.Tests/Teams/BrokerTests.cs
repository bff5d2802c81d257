using System.Net;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Teams;
using Marknadsplatsen.Web.Tests.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Teams;

/// <summary>Signing in through the city's broker, with an issuer that answers falsely in one place at a time.</summary>
public sealed class BrokerTests(BrokerCity city) : IClassFixture<BrokerCity>, IAsyncLifetime
{
    private readonly CityHost host = city.Host;

    /// <summary>Somebody whom the broker knows, and who is in a team.</summary>
    public async ValueTask InitializeAsync()
    {
        city.Issuer.Fault = null;
        var id = await host.RegisterAsync("stad");
        using var owner = await host.NewBrowserAsync(id);
        using var colleague = host.NewBrowser();
        await colleague.PasteAsync(await owner.InviteAsync());
        if (await TravelAsync(colleague, ("namn", "Kim")) is not { } code)
        {
            throw new InvalidOperationException(colleague.Words);
        }

        await ReturnAsync(colleague, code);
        Assert.Equal("/forening", colleague.Path);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Whoever_came_in_with_an_invitation_and_the_broker_comes_in_again_with_the_broker()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/forening/nytt");
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);

        await ReturnAsync(browser, await TravelAsync(browser));

        Assert.Equal((HttpStatusCode.OK, "/forening/nytt"), (browser.Status, browser.Path));
        Assert.NotNull(browser.CookieOf("mp-desk"));
    }

    [Theory]
    [InlineData("wrong issuer")]
    [InlineData("wrong audience")]
    [InlineData("two audiences")]
    [InlineData("wrong nonce")]
    [InlineData("no nonce")]
    [InlineData("alg none")]
    [InlineData("alg HS256")]
    [InlineData("HS256 with the open key")]
    [InlineData("another's key")]
    [InlineData("no key named")]
    [InlineData("unknown key")]
    [InlineData("changed")]
    [InlineData("expired")]
    [InlineData("not yet")]
    [InlineData("no end")]
    [InlineData("no subject")]
    [InlineData("no token")]
    [InlineData("no JWT")]
    [InlineData("another verifier")]
    public Task A_token_that_is_false_in_one_place_opens_nothing(string fault) =>
        RefusedAsync(fault, "Svaret från stadens inloggning gick inte att lita på");

    [Theory]
    [InlineData("wrong acr")]
    [InlineData("no acr")]
    public Task A_level_that_is_too_low_or_not_told_opens_nothing_and_says_so(string fault) =>
        RefusedAsync(fault, "En säkrare inloggning behövs");

    [Theory]
    [InlineData("token down")]
    [InlineData("token garbage")]
    public Task A_broker_that_does_not_answer_gives_words_and_another_way(string fault) =>
        RefusedAsync(fault, "Stadens inloggning svarar inte");

    [Fact]
    public async Task A_key_that_is_rotated_is_read_anew_and_made_up_ones_do_not_flood_the_broker()
    {
        using var browser = host.NewBrowser();
        city.Issuer.Rotate();
        city.Clock.Forward(BrokerMetadata.RereadAfter);

        await ReturnAsync(browser, await TravelAsync(browser));

        Assert.Equal("/forening", browser.Path);
        var asked = city.Issuer.KeysAsked;
        await RefusedAsync("unknown key", "gick inte att lita på");
        await RefusedAsync("unknown key", "gick inte att lita på");
        Assert.Equal(asked, city.Issuer.KeysAsked);
    }

    [Theory]
    [InlineData("another state")]
    [InlineData("no state")]
    [InlineData("another browser")]
    [InlineData("too late")]
    [InlineData("a second time")]
    [InlineData("another issuer")]
    [InlineData("no code")]
    public async Task An_answer_that_is_not_this_browsers_own_opens_nothing(string wrong)
    {
        using var browser = host.NewBrowser();
        using var other = host.NewBrowser();
        var (code, state) = await TravelAsync(browser) ?? throw new InvalidOperationException();
        var address = $"/in/stad/svar?code={code}&state={state}";
        switch (wrong)
        {
            case "another state": address = address[..^1]; break;
            case "no state": address = $"/in/stad/svar?code={code}"; break;
            case "too late": city.Clock.Forward(TimeSpan.FromMinutes(10)); break;
            case "a second time": await browser.OpenAsync($"/in/stad/svar?state={state}&error=access_denied"); break;
            case "another issuer": address += "&iss=https://evil.example"; break;
            case "no code": address = $"/in/stad/svar?state={state}&error=access_denied"; break;
        }

        var who = wrong == "another browser" ? other : browser;
        await who.OpenAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, who.Status);
        Assert.Contains("Logga in", who.Words, StringComparison.Ordinal);
        Assert.Null(who.CookieOf("mp-desk"));
    }

    [Fact]
    public async Task What_was_typed_waits_for_somebody_who_goes_through_the_broker_too()
    {
        using var browser = host.NewBrowser();
        await ReturnAsync(browser, await TravelAsync(browser));
        await browser.OpenAsync("/forening/nytt");
        city.Clock.Forward(MemberSession.IdleMax);
        await browser.SendAsync("/forening/nytt", ("title", "Kaffe i hamnen"));
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);

        await ReturnAsync(browser, await TravelAsync(browser));

        Assert.Contains("Du är inne igen", browser.Words, StringComparison.Ordinal);
        Assert.Contains(("title", "Kaffe i hamnen"), browser.Fields("/forening/nytt"));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(7_000)]
    public async Task The_biggest_form_waits_on_the_server_in_a_small_cookie_and_leaves_nothing(int textLength)
    {
        var chance = new Random(12);
        var text = string.Concat(Enumerable.Range(0, textLength).Select(_ => (char)('\u4e00' + chance.Next(20_000))));
        using var browser = host.NewBrowser();
        await ReturnAsync(browser, await TravelAsync(browser));
        await browser.OpenAsync("/forening/nytt");
        city.Clock.Forward(MemberSession.IdleMax);
        await browser.SendAsync(
            "/forening/nytt", [.. PostFormSamples.Fields(PostFormSamples.Right with { Text = text })]);

        var came = await TravelAsync(browser);
        Assert.InRange(browser.CookieNames.Sum(name => browser.CookieOf(name)!.Length), 1, 16_000);
        Assert.Equal(textLength > 1000, await ShelvesAsync() > 0);
        await ReturnAsync(browser, came);

        var fields = browser.Fields("/forening/nytt");
        Assert.Contains(("text", text), fields);
        Assert.All(
            PostFormSamples.Fields(PostFormSamples.Right).Where(field => field.Name != "text"),
            field => Assert.Contains(field, fields));
        Assert.Equal(0, await ShelvesAsync());
    }

    [Fact]
    public async Task A_big_form_comes_back_also_when_the_broker_says_no()
    {
        var text = string.Concat(Enumerable.Range(0, 7_000).Select(i => (char)('\u4e00' + (i * 7919 % 20_000))));
        using var browser = host.NewBrowser();
        await ReturnAsync(browser, await TravelAsync(browser));
        await browser.OpenAsync("/forening/nytt");
        city.Clock.Forward(MemberSession.IdleMax);
        await browser.SendAsync("/forening/nytt", ("text", text));
        var (_, state) = await TravelAsync(browser) ?? throw new InvalidOperationException();

        await browser.OpenAsync($"/in/stad/svar?state={state}&error=access_denied");
        await ReturnAsync(browser, await TravelAsync(browser));

        Assert.Contains(("text", text), browser.Fields("/forening/nytt"));
    }

    private async Task<int> ShelvesAsync()
    {
        var count = 0;
        await foreach (var shelf in host.Facts.ReadAllAsync<DraftShelfRecord>("draftshelf", default))
        {
            count += shelf.State.Drafts.Length;
        }

        return count;
    }

    private async Task RefusedAsync(string fault, string words)
    {
        using var browser = host.NewBrowser();
        var travelled = await TravelAsync(browser);
        city.Issuer.Fault = fault;

        await ReturnAsync(browser, travelled);

        city.Issuer.Fault = null;
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains(words, browser.Words, StringComparison.Ordinal);
        Assert.Null(browser.CookieOf("mp-desk"));
    }

    private async Task<(string Code, string State)?> TravelAsync(
        Browser browser, params (string Name, string Value)[] filled)
    {
        if (browser.Page is null || !browser.HasForm("/in/stad"))
        {
            await browser.OpenAsync("/in");
        }

        await browser.SendAsync("/in/stad", filled);
        var address = browser.Page!.QuerySelector("#vidare")?.GetAttribute("href");
        Assert.NotNull(address);
        Assert.Equal($"0; url={address}", browser.Header("Refresh"));
        var state = System.Web.HttpUtility.ParseQueryString(new Uri(address).Query)["state"]!;
        return (city.Issuer.SignIn(address), state);
    }

    private static Task<Browser> ReturnAsync(Browser browser, (string Code, string State)? came) =>
        browser.OpenAsync($"/in/stad/svar?code={came!.Value.Code}&state={came.Value.State}");
}
