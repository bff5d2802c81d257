using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Api;

/// <summary>The API of the whole program, over a city that was posted through the grains and stored.</summary>
public sealed class SiloApiTests(SiloHost silo)
{
    private static readonly JsonElement Golden = JsonDocument.Parse(DemoCards.Bytes("golden-matches.json")).RootElement;
    private static readonly JsonElement Vectors = JsonDocument.Parse(DemoCards.Bytes("match-vectors.json")).RootElement;
    private static readonly JsonElement Demo = JsonDocument.Parse(DemoCards.Bytes("demo-data.json")).RootElement;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_program_says_that_it_is_well(string path)
    {
        using var response = await silo.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Every_persona_gets_the_golden_list_from_the_stored_city()
    {
        foreach (var golden in Golden.GetProperty("cases").EnumerateArray())
        {
            var persona = golden.GetProperty("persona").GetString();
            var profile = Demo.GetProperty("personas").EnumerateArray()
                .Single(candidate => candidate.GetProperty("id").GetString() == persona).GetProperty("profile");

            var answer = await AskAsync(new JsonObject { ["profile"] = Node(profile), ["tieKey"] = persona });

            Assert.Equal(Eligible(golden), Eligible(answer));
            Assert.Equal(Top(golden), Top(answer));
        }
    }

    [Fact]
    public async Task Fairness_on_a_freshly_loaded_city_is_that_of_the_reference()
    {
        var vector = Vectors.GetProperty("cases").EnumerateArray().First(candidate =>
            candidate.GetProperty("fairness").GetBoolean()
            && !candidate.GetProperty("exposure").EnumerateObject().Any()
            && candidate.GetProperty("top").GetArrayLength() == 20);

        var answer = await AskAsync(new JsonObject
        {
            ["profile"] = Node(vector.GetProperty("profile")),
            ["tieKey"] = vector.GetProperty("tieKey").GetString(),
            ["fairness"] = true,
            ["listLength"] = 20,
        });

        Assert.Equal(Top(vector), Top(answer));
    }

    [Fact]
    public async Task The_city_is_in_the_catalogue_when_the_program_is_ready()
    {
        using var response = await silo.Client.GetAsync("/api/v1/assignments");

        Assert.Equal(131, (await ApiProblem.JsonAsync(response)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_restart_loads_nothing_twice_and_changes_nothing()
    {
        await using var own = new SiloHost();
        await own.InitializeAsync();
        var before = await AllAsync(own);

        await own.RestartAsync();

        Assert.Equal(131, before.Count);
        Assert.Equal(before, await AllAsync(own));
    }

    private static async Task<List<string>> AllAsync(SiloHost host)
    {
        var items = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            using var response = await host.Client.GetAsync($"/api/v1/assignments?pageSize=50&page={page}");
            var answer = await ApiProblem.JsonAsync(response);
            items.AddRange(answer.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
        }

        return items;
    }

    private static int Eligible(JsonElement list) => list.GetProperty("eligibleCount").GetInt32();

    private static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());

    private static IEnumerable<(string?, double)> Top(JsonElement list) => list.GetProperty("top").EnumerateArray()
        .Select(top => (top.GetProperty("id").GetString(), top.GetProperty("score").GetDouble()));

    private async Task<JsonElement> AskAsync(JsonObject question)
    {
        using var content = new StringContent(question.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await silo.Client.PostAsync("/api/v1/matches", content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ApiProblem.JsonAsync(response);
    }
}
