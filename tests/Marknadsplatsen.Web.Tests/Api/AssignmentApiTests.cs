using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Api;

public sealed partial class AssignmentApiTests(ApiHost host)
{
    [Fact]
    public async Task The_first_page_has_twenty_of_all_assignments()
    {
        var page = await GetAsync("/api/v1/assignments");

        Assert.Equal(
            ["items", "page", "pageSize", "revision", "total"],
            page.EnumerateObject().Select(field => field.Name).Order());
        Assert.Equal((131, 1, 20, 20), (
            page.GetProperty("total").GetInt32(),
            page.GetProperty("page").GetInt32(),
            page.GetProperty("pageSize").GetInt32(),
            page.GetProperty("items").GetArrayLength()));
    }

    [Theory]
    [InlineData("page=7", 11)]
    [InlineData("page=8", 0)]
    [InlineData("page=10000&pageSize=50", 0)]
    [InlineData("pageSize=50", 50)]
    [InlineData("pageSize=1", 1)]
    public async Task Pages_reach_their_limits(string query, int count) =>
        Assert.Equal(count, (await GetAsync($"/api/v1/assignments?{query}")).GetProperty("items").GetArrayLength());

    [Theory]
    [InlineData("category=animals", "category", "animals")]
    [InlineData("area=soder", "area", "soder")]
    [InlineData("stepLevel=dropIn", "stepLevel", "dropIn")]
    public async Task A_filter_keeps_what_it_names(string query, string field, string value)
    {
        var page = await GetAsync($"/api/v1/assignments?pageSize=50&{query}");

        Assert.InRange(page.GetProperty("total").GetInt32(), 1, 50);
        Assert.All(
            page.GetProperty("items").EnumerateArray(),
            item => Assert.Equal(value, item.GetProperty(field).GetString()));
    }

    [Theory]
    [InlineData("text=skrotcyklar", 1)]
    [InlineData("text=SPRAKKAFE", 2)]
    [InlineData("text=spr%C3%A5kkaf%C3%A9", 2)]
    [InlineData("timeOfDay=evening&mustHave=wheelchair&mustHave=soberPlace&language=sv", 7)]
    [InlineData("category=&area=&text=&page=", 131)]
    public async Task Filters_work_together(string query, int total) =>
        Assert.Equal(total, (await GetAsync($"/api/v1/assignments?{query}")).GetProperty("total").GetInt32());

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=x", "page")]
    [InlineData("page=10001", "page")]
    [InlineData("page=1&page=2", "page")]
    [InlineData("page=99999999999", "page")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=51", "pageSize")]
    [InlineData("category=fishing", "fishing")]
    [InlineData("category=kitchen&category=kitchen", "kitchen")]
    [InlineData("area=atlantis", "atlantis")]
    [InlineData("timeOfDay=night", "night")]
    [InlineData("stepLevel=giant", "giant")]
    [InlineData("language=tlh", "tlh")]
    [InlineData("mustHave=jetpack", "jetpack")]
    [InlineData("colour=red", "colour")]
    public async Task A_bad_page_or_filter_is_refused_and_named(string query, string name)
    {
        using var response = await host.Client.GetAsync($"/api/v1/assignments?{query}");

        var problem = await ApiProblem.ReadAsync(response, HttpStatusCode.BadRequest);
        Assert.Contains(name, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_may_have_a_hundred_characters_and_no_more()
    {
        using var fits = await host.Client.GetAsync($"/api/v1/assignments?text={new string('x', 100)}");
        using var tooLong = await host.Client.GetAsync($"/api/v1/assignments?text={new string('x', 101)}");

        Assert.Equal(HttpStatusCode.OK, fits.StatusCode);
        await ApiProblem.ReadAsync(tooLong, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("%ED%A0%80")]
    [InlineData("%00")]
    [InlineData("%F0%9F%98%80")]
    public async Task Odd_characters_in_a_text_find_what_they_find(string text)
    {
        using var response = await host.Client.GetAsync($"/api/v1/assignments?text={text}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_assignment_is_shown_as_everybody_may_see_it()
    {
        var item = await GetAsync("/api/v1/assignments/u001");

        Assert.Equal("Kvällsvärd på träffpunkten", item.GetProperty("titleSv").GetString());
        Assert.Equal("Verdandi Söder", item.GetProperty("associationName").GetString());
        Assert.Equal("available", item.GetProperty("placesWord").GetString());
        Assert.Equal("mon", item.GetProperty("sessions")[0].GetProperty("day").GetString());
        Assert.Equal("16:30", item.GetProperty("sessions")[0].GetProperty("start").GetString());
        Assert.Equal("evening", item.GetProperty("timeOfDay")[0].GetString());
        Assert.Equal("u003", item.GetProperty("leadsTo")[0].GetString());
    }

    [Fact]
    public async Task Public_answers_carry_no_figures_versions_or_etags()
    {
        using var page = await host.Client.GetAsync("/api/v1/assignments?pageSize=50");
        using var item = await host.Client.GetAsync("/api/v1/assignments/u001");

        Assert.Null(page.Headers.ETag);
        Assert.Null(item.Headers.ETag);
        foreach (var body in (string[])[await page.Content.ReadAsStringAsync(), await item.Content.ReadAsStringAsync()])
        {
            Assert.Contains("placesWord", body, StringComparison.Ordinal);
            Assert.DoesNotMatch(Figures(), body);
        }
    }

    [Fact]
    public async Task Letters_are_sent_as_they_are() =>
        Assert.Contains(
            "Kvällsvärd",
            await host.Client.GetStringAsync("/api/v1/assignments/u001"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("/api/v1/assignments/u999")]
    [InlineData("/api/v1/assignments/not%20an%20id")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api")]
    public async Task What_is_not_there_is_a_problem_even_for_a_browser(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");

        using var response = await host.Client.SendAsync(request);

        await ApiProblem.ReadAsync(response, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_fault_is_a_problem_that_tells_nothing_of_the_inside()
    {
        using var response = await host.Client.GetAsync("/api/v1/fault");

        await ApiProblem.ReadAsync(response, HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("on purpose", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_cannot_be_read_is_the_senders_fault()
    {
        using var response = await host.Client.GetAsync("/api/v1/unreadable");

        await ApiProblem.ReadAsync(response, HttpStatusCode.RequestTimeout);
    }

    [Fact]
    public async Task The_api_describes_itself_with_examples()
    {
        var document = await GetAsync("/openapi/v1.json");

        var paths = document.GetProperty("paths");
        Assert.Equal(
            [
                "/api/v1/assignments", "/api/v1/assignments/{id}", "/api/v1/assignments/{id}/accept",
                "/api/v1/assignments/{id}/confirm", "/api/v1/assignments/{id}/step-back", "/api/v1/matches",
            ],
            paths.EnumerateObject().Select(path => path.Name)
                .Where(path => path is not ("/api/v1/fault" or "/api/v1/unreadable")).Order());
        var list = paths.GetProperty("/api/v1/assignments").GetProperty("get");
        Assert.All(list.GetProperty("parameters").EnumerateArray(), parameter =>
        {
            Assert.NotEmpty(parameter.GetProperty("description").GetString()!);
            Assert.True(parameter.TryGetProperty("example", out _));
        });
        Assert.Equal(9, list.GetProperty("parameters").GetArrayLength());
        var accept = paths.GetProperty("/api/v1/assignments/{id}/accept").GetProperty("post").GetProperty("parameters");
        Assert.Contains(accept.EnumerateArray(), parameter =>
            parameter.GetProperty("name").GetString() == "Idempotency-Key"
            && parameter.TryGetProperty("example", out _));
        Assert.True(list.GetProperty("responses").TryGetProperty("400", out _));
        var example = paths.GetProperty("/api/v1/matches").GetProperty("post").GetProperty("requestBody")
            .GetProperty("content").GetProperty("application/json").GetProperty("example");
        using var response = await host.Client.PostAsync(
            "/api/v1/matches", new StringContent(example.GetRawText(), System.Text.Encoding.UTF8, "application/json"));
        var answer = await ApiProblem.JsonAsync(response);
        Assert.Equal("u002", answer.GetProperty("top")[0].GetProperty("id").GetString());
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var response = await host.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ApiProblem.JsonAsync(response);
    }

    [GeneratedRegex(
        "\"(places|placesTaken|taken|takenOutside|held|free|version|etag|occupancy)\"",
        RegexOptions.IgnoreCase)]
    private static partial Regex Figures();
}
