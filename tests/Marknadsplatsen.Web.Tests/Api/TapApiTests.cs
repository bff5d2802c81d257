using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Api;

public sealed class TapApiTests(CityHost host)
{
    private const string Roomy = "u129";
    private const string Open = "u012";
    private const string Work = "u033";

    [Fact]
    public async Task The_same_key_gets_the_same_answer_and_one_place()
    {
        using var person = Person();

        var first = await TapAsync(person, $"{Roomy}/accept", "tap-same-1", new { });
        var again = await TapAsync(person, $"{Roomy}/accept", "tap-same-1", new { });
        var back = await TapAsync(person, $"{Roomy}/step-back", "tap-same-2", new { step = "leave" });

        Assert.Equal((HttpStatusCode.OK, "accepted"), await AnswerAsync(first));
        Assert.Equal((HttpStatusCode.OK, "accepted"), await AnswerAsync(again));
        Assert.Equal((HttpStatusCode.OK, "ended"), await AnswerAsync(back));
    }

    [Fact]
    public async Task A_strangers_first_tap_sent_again_without_the_lost_cookie_is_still_one_place()
    {
        const string key = "0f3c5a8e2b7d4c91a6e0d4b8c2f7153a";
        var before = (await host.EngagementsAsync(new(Roomy))).Count(one => one.IsTaken);
        using var first = Person();
        using var again = Person();

        await TapAsync(first, $"{Roomy}/accept", key, new { });
        var answer = await TapAsync(again, $"{Roomy}/accept", key, new { });

        Assert.Equal((HttpStatusCode.OK, "accepted"), await AnswerAsync(answer));
        var engagements = await host.EngagementsAsync(new(Roomy));
        Assert.Equal(before + 1, engagements.Count(one => one.IsTaken));
        await TapAsync(again, $"{Roomy}/step-back", "tap-stranger-end", new { step = "leave" });
    }

    [Fact]
    public async Task A_key_used_for_something_else_is_refused()
    {
        using var person = Person();
        await TapAsync(person, $"{Roomy}/accept", "tap-other-1", new { });

        var other = await TapAsync(person, $"{Roomy}/step-back", "tap-other-1", new { step = "leave" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Fact]
    public async Task An_open_activity_is_saved_and_work_is_an_interest_with_an_owner_and_a_date()
    {
        using var person = Person();

        var open = await TapAsync(person, $"{Open}/accept", "tap-kinds-1", new { });
        var work = await TapAsync(person, $"{Work}/accept", "tap-kinds-2", new { isOldEnough = true });
        var interest = await work.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal((HttpStatusCode.OK, "saved"), await AnswerAsync(open));
        Assert.Equal("interested", interest.GetProperty("answer").GetString());
        Assert.Equal("coordinator", interest.GetProperty("owner").GetString());
        Assert.NotEqual(JsonValueKind.Null, interest.GetProperty("nextStepAtUtc").ValueKind);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a;b")]
    public async Task Without_a_key_nothing_is_done(string? key)
    {
        using var person = Person();

        var answer = await TapAsync(person, $"{Roomy}/accept", key, new { });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("finns-inte/accept", HttpStatusCode.NotFound)]
    [InlineData("%2e%2e/accept", HttpStatusCode.NotFound)]
    [InlineData(Roomy + "/confirm", HttpStatusCode.NotFound)]
    [InlineData(Roomy + "/step-back", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_tapped_is_told_in_words(string path, HttpStatusCode status)
    {
        using var stranger = Person();

        var answer = await TapAsync(stranger, path, "tap-nothing", new { });

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"isOldEnough\":\"ja\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"session\":", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_no_tap_is_refused(string body, HttpStatusCode status)
    {
        using var person = Person();
        using var request = Request($"{Roomy}/accept", "tap-body");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await person.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    private HttpClient Person() => new() { BaseAddress = host.Address };

    private static HttpRequestMessage Request(string path, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/assignments/{path}");
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return request;
    }

    private static async Task<HttpResponseMessage> TapAsync(HttpClient person, string path, string? key, object body)
    {
        using var request = Request(path, key);
        request.Content = JsonContent.Create(body);
        return await person.SendAsync(request);
    }

    private static async Task<(HttpStatusCode Status, string? Answer)> AnswerAsync(HttpResponseMessage answer) =>
        (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("answer").GetString());
}
