using System.Globalization;
using System.Text.Json.Nodes;

namespace Marknadsplatsen.Bench.Browse;

/// <summary>The example city with its assignments many times over, in every part of the city.</summary>
internal static class BigCity
{
    public static async Task WriteAsync(string path, int assignmentCount)
    {
        var demo = Path.Combine(AppContext.BaseDirectory, "demo-data.json");
        var city = JsonNode.Parse(await File.ReadAllTextAsync(demo))!.AsObject();
        var areas = city["vocab"]!["areas"]!.AsArray().Select(area => area!["id"]!.GetValue<string>()).ToArray();
        var known = city["assignments"]!.AsArray().ToArray();
        var all = new JsonArray();
        for (var i = 0; i < assignmentCount; i++)
        {
            var assignment = known[i % known.Length]!.DeepClone().AsObject();
            var copy = i / known.Length;
            assignment["id"] = $"{assignment["id"]!.GetValue<string>()}-{copy}";
            assignment["titleSv"] = string.Create(
                CultureInfo.InvariantCulture, $"{assignment["titleSv"]!.GetValue<string>()} {copy}");
            assignment["area"] = areas[i % areas.Length];
            assignment["leadsTo"] = new JsonArray();
            all.Add(assignment);
        }

        city["assignments"] = all;
        city["personas"] = new JsonArray();
        await File.WriteAllTextAsync(path, city.ToJsonString());
    }
}
