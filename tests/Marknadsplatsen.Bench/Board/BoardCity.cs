using System.Globalization;
using System.Text.Json.Nodes;

namespace Marknadsplatsen.Bench.Board;

/// <summary>The example city with its associations and assignments many times over.</summary>
internal static class BoardCity
{
    /// <summary>Room for all that is driven in one run, so that every fact is a change.</summary>
    public const int PlaceCount = 200;

    /// <summary>Writes the city. Answers of each association its id and an assignment with room.</summary>
    public static async Task<IReadOnlyList<(string Association, string Assignment)>> WriteAsync(
        string path, int associationCount, int assignmentCount)
    {
        var demo = Path.Combine(AppContext.BaseDirectory, "demo-data.json");
        var city = JsonNode.Parse(await File.ReadAllTextAsync(demo))!.AsObject();
        // Only associations: who else may post what is another rule, and none of it is measured here.
        var known = city["associations"]!.AsArray()
            .Where(each => each!["kind"]!.GetValue<string>() == "association")
            .ToArray();
        var ids = known.Select(each => Id(each!)).ToHashSet();
        var associations = Copies(known, associationCount, "name");
        var hosts = associations.Select(Id).ToArray();
        var areas = city["vocab"]!["areas"]!.AsArray().Select(area => Id(area!)).ToArray();
        var assignments = Copies(
            [.. city["assignments"]!.AsArray().Where(each => IsPlain(each!, ids))], assignmentCount, "titleSv");
        for (var at = 0; at < assignments.Length; at++)
        {
            var assignment = assignments[at];
            assignment["associationId"] = hosts[at % hosts.Length];
            assignment["area"] = areas[at % areas.Length];
            assignment["leadsTo"] = new JsonArray();
            if (at < hosts.Length)
            {
                (assignment["places"], assignment["placesTaken"]) = (PlaceCount, 0);
            }
        }

        city["associations"] = new JsonArray([.. associations]);
        city["assignments"] = new JsonArray([.. assignments]);
        city["personas"] = new JsonArray();
        await File.WriteAllTextAsync(path, city.ToJsonString());
        return [.. hosts.Select((host, at) => (host, Id(assignments[at])))];
    }

    private static bool IsPlain(JsonNode assignment, HashSet<string> associations) =>
        associations.Contains(assignment["associationId"]!.GetValue<string>())
        && assignment["kind"]!.GetValue<string>() == "volunteer"
        && assignment["places"] is not null;

    private static JsonObject[] Copies(JsonNode?[] known, int count, string name) =>
    [
        .. Enumerable.Range(0, count).Select(at =>
        {
            var copy = known[at % known.Length]!.DeepClone().AsObject();
            var number = at / known.Length;
            copy["id"] = string.Create(CultureInfo.InvariantCulture, $"{Id(copy)}-{number}");
            copy[name] = string.Create(CultureInfo.InvariantCulture, $"{copy[name]!.GetValue<string>()} {number}");
            return copy;
        }),
    ];

    private static string Id(JsonNode node) => node["id"]!.GetValue<string>();
}
