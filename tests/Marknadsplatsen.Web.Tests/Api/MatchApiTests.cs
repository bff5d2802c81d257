using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Api;

public sealed class MatchApiTests(ApiHost host)
{
    private static readonly JsonElement Golden = JsonDocument.Parse(DemoCards.Bytes("golden-matches.json")).RootElement;
    private static readonly JsonElement Vectors = JsonDocument.Parse(DemoCards.Bytes("match-vectors.json")).RootElement;
    private static readonly JsonElement Demo = JsonDocument.Parse(DemoCards.Bytes("demo-data.json")).RootElement;

    public static TheoryData<string> Personas() =>
        [.. Golden.GetProperty("cases").EnumerateArray().Select(golden => golden.GetProperty("persona").GetString()!)];

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task A_persona_gets_the_golden_list(string persona)
    {
        var golden = Named(Golden.GetProperty("cases"), "persona", persona);
        var profile = Named(Demo.GetProperty("personas"), "id", persona).GetProperty("profile");

        var answer = await AskAsync(new JsonObject { ["profile"] = Node(profile), ["tieKey"] = persona });

        Assert.Equal(golden.GetProperty("eligibleCount").GetInt32(), answer.GetProperty("eligibleCount").GetInt32());
        AssertSame(golden.GetProperty("excludedBy"), answer.GetProperty("excludedBy"));
        Assert.Equal(Lines(golden, "whySv", "goodToKnowSv"), Lines(answer, "why", "goodToKnow"));
    }

    [Fact]
    public async Task Fairness_without_exposure_is_that_of_the_reference()
    {
        var vectors = Vectors.GetProperty("cases").EnumerateArray().Where(vector =>
            vector.GetProperty("fairness").GetBoolean()
            && !vector.GetProperty("exposure").EnumerateObject().Any()).ToArray();

        Assert.True(vectors.Length >= 40);
        foreach (var vector in vectors)
        {
            var answer = await AskAsync(new JsonObject
            {
                ["profile"] = Node(vector.GetProperty("profile")),
                ["tieKey"] = vector.GetProperty("tieKey").GetString(),
                ["fairness"] = true,
                ["listLength"] = vector.GetProperty("listLength").GetInt32(),
            });

            Assert.Equal(
                vector.GetProperty("top").EnumerateArray().Select(top => top.GetProperty("id").GetString()),
                answer.GetProperty("top").EnumerateArray().Select(top => top.GetProperty("id").GetString()));
            AssertSame(vector.GetProperty("excludedBy"), answer.GetProperty("excludedBy"));
        }
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"profile":null,"tieKey":null,"fairness":null,"listLength":null}""")]
    [InlineData("""{"profile":{"interests":null,"timeOfDay":[],"languages":[],"area":null,"openToWorkSteps":null}}""")]
    public async Task Missing_and_null_mean_unanswered(string body)
    {
        using var response = await PostAsync(body);

        var answer = await ReadAsync(response);
        Assert.Equal(121, answer.GetProperty("eligibleCount").GetInt32());
        Assert.Equal(6, answer.GetProperty("top").GetArrayLength());
    }

    [Theory]
    [InlineData("""{"profil":{}}""", "profil")]
    [InlineData("""{"profile":{"intrests":[]}}""", "intrests")]
    [InlineData("""{"profile":{"interests":["fishing"]}}""", "fishing")]
    [InlineData("""{"profile":{"interests":["not an id"]}}""", "not an id")]
    [InlineData("""{"profile":{"interests":[null]}}""", "interests")]
    [InlineData("""{"profile":{"interests":[7]}}""", "interests")]
    [InlineData("""{"profile":{"interests":"kitchen"}}""", "interests")]
    [InlineData("""{"profile":{"interests":["kitchen","kitchen"]}}""", "kitchen")]
    [InlineData("""{"profile":{"interests":["kitchen","repair","shop","sport"]}}""", "interests")]
    [InlineData("""{"profile":{"timeOfDay":["night"]}}""", "night")]
    [InlineData("""{"profile":{"timeOfDay":["Morning"]}}""", "Morning")]
    [InlineData("""{"profile":{"timeOfDay":["morning","morning"]}}""", "morning")]
    [InlineData("""{"profile":{"area":"atlantis"}}""", "atlantis")]
    [InlineData("""{"profile":{"area":""}}""", "area")]
    [InlineData("""{"profile":{"mustHave":["jetpack"]}}""", "jetpack")]
    [InlineData("""{"profile":{"mustHave":["lift","lift"]}}""", "lift")]
    [InlineData("""{"profile":{"niceToHave":["jetpack"]}}""", "jetpack")]
    [InlineData("""{"profile":{"niceToHave":["lift","lift"]}}""", "lift")]
    [InlineData("""{"profile":{"languages":["tlh"]}}""", "tlh")]
    [InlineData("""{"profile":{"languages":["sv","sv"]}}""", "sv")]
    [InlineData("""{"profile":{"maxHoursPerWeek":0}}""", "maxHoursPerWeek")]
    [InlineData("""{"profile":{"maxHoursPerWeek":-1}}""", "maxHoursPerWeek")]
    [InlineData("""{"profile":{"maxHoursPerWeek":1e999}}""", "maxHoursPerWeek")]
    [InlineData("""{"profile":{"maxHoursPerWeek":"3"}}""", "maxHoursPerWeek")]
    [InlineData("""{"profile":{"maxKm":0}}""", "maxKm")]
    [InlineData("""{"profile":{"maxKm":-0.5}}""", "maxKm")]
    [InlineData("""{"profile":{"openToWorkSteps":"yes"}}""", "openToWorkSteps")]
    [InlineData("""{"profile":{"hasDrivingLicence":1}}""", "hasDrivingLicence")]
    [InlineData("""{"profile":{"avoidHouse":"soberPlace"}}""", "avoidHouse")]
    [InlineData("""{"profile":{"area":"soder","area":"norr"}}""", "area")]
    [InlineData("""{"profile":[]}""", "profile")]
    [InlineData("""{"listLength":0}""", "listLength")]
    [InlineData("""{"listLength":51}""", "listLength")]
    [InlineData("""{"listLength":2.5}""", "listLength")]
    [InlineData("""{"listLength":"6"}""", "listLength")]
    [InlineData("""{"listLength":99999999999}""", "listLength")]
    [InlineData("""{"fairness":"true"}""", "fairness")]
    [InlineData("""{"tieKey":5}""", "tieKey")]
    [InlineData("""{"tieKey":"\ud800"}""", "tieKey")]
    [InlineData("""{"tieKey":"x","tieKey":"y"}""", "tieKey")]
    [InlineData("""[]""", "body")]
    [InlineData("""null""", "body")]
    [InlineData("", "body")]
    [InlineData("{", "body")]
    [InlineData("""{"profile":{"interests":[[[[[[[[[["x"]]]]]]]]]]}}""", "interests")]
    public async Task What_is_not_understood_is_refused_and_named(string body, string name)
    {
        using var response = await PostAsync(body);

        var problem = await ProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.Contains(name, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.GetProperty("errors").EnumerateObject());
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        using var response = await PostAsync(
            """{"profile":{"interests":["fishing"],"maxKm":-1,"languages":["tlh"]},"listLength":0}""");

        var errors = (await ProblemAsync(response, HttpStatusCode.BadRequest)).GetProperty("errors");
        Assert.Equal(
            ["listLength", "profile.interests", "profile.languages", "profile.maxKm"],
            errors.EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_tie_key_may_have_64_characters_and_no_more()
    {
        var longest = string.Concat(Enumerable.Repeat("😀", 64));
        using var fits = await PostAsync(new JsonObject { ["tieKey"] = longest }.ToJsonString());
        using var tooLong = await PostAsync(new JsonObject { ["tieKey"] = longest + "x" }.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, fits.StatusCode);
        var problem = await ProblemAsync(tooLong, HttpStatusCode.BadRequest);
        Assert.Contains("tieKey", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task The_list_is_as_long_as_asked_for(int length)
    {
        var answer = await AskAsync(new JsonObject
        {
            ["profile"] = new JsonObject { ["area"] = "centrum" },
            ["listLength"] = length,
        });

        Assert.Equal(length, answer.GetProperty("top").GetArrayLength());
    }

    [Fact]
    public async Task A_question_that_is_too_long_or_of_another_kind_is_refused()
    {
        using var tooLong = await PostAsync($$"""{"tieKey":"{{new string('x', 20_000)}}"}""");
        using var text = await host.Client.PostAsync(
            "/api/v1/matches", new StringContent("{}", Encoding.UTF8, "text/plain"));
        using var wrongMethod = await host.Client.GetAsync("/api/v1/matches");

        await ProblemAsync(tooLong, HttpStatusCode.RequestEntityTooLarge);
        await ProblemAsync(text, HttpStatusCode.UnsupportedMediaType);
        await ProblemAsync(wrongMethod, HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task What_is_sent_is_not_repeated_at_length()
    {
        using var response = await PostAsync(
            new JsonObject { ["profile"] = new JsonObject { ["area"] = new string('y', 5_000) } }.ToJsonString());

        var problem = await ProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.InRange(problem.GetProperty("detail").GetString()!.Length, 70, 200);
    }

    private static JsonElement Named(JsonElement list, string property, string value) =>
        list.EnumerateArray().Single(entry => entry.GetProperty(property).GetString() == value);

    private static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());

    private static IEnumerable<string> Lines(JsonElement list, string why, string goodToKnow) =>
        list.GetProperty("top").EnumerateArray().Select(top => string.Join(
            " | ",
            top.GetProperty("id").GetString(),
            top.GetProperty("titleSv").GetString(),
            top.GetProperty("associationId").GetString(),
            top.GetProperty("score").GetDouble(),
            Joined(top.GetProperty(why)),
            Joined(top.GetProperty(goodToKnow))));

    private static string Joined(JsonElement sentences) =>
        string.Join(" ", sentences.EnumerateArray().Select(sentence => sentence.GetString()));

    private static void AssertSame(JsonElement expected, JsonElement actual) => Assert.Equal(
        expected.EnumerateObject().Select(entry => (entry.Name, entry.Value.GetInt32())).Order(),
        actual.EnumerateObject().Select(entry => (entry.Name, entry.Value.GetInt32())).Order());

    private async Task<JsonElement> AskAsync(JsonObject question)
    {
        using var response = await PostAsync(question.ToJsonString());
        return await ReadAsync(response);
    }

    private async Task<HttpResponseMessage> PostAsync(string body) =>
        await host.Client.PostAsync("/api/v1/matches", new StringContent(body, Encoding.UTF8, "application/json"));

    private static Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return ApiProblem.JsonAsync(response);
    }

    private static Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status) =>
        ApiProblem.ReadAsync(response, status);
}
