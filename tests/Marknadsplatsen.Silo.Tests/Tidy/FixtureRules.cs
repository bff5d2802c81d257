using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Nodes;
using Marknadsplatsen.Storage.Json;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>
/// One stored example per state record, read by the product's own serializer: what is on disk today stays readable.
/// </summary>
internal static class FixtureRules
{
    public const string Folder = "tests/data/fixtures";

    public static string PathOf(Type root) => $"{Folder}/{ProductTypes.Text(root, "Alias") ?? root.Name}.json";

    /// <summary>The violations of one fixture, and the own types that its values have.</summary>
    public static (IReadOnlyList<Violation> Violations, IReadOnlySet<Type> Seen) Check(Type root, string? json)
    {
        if (json is null)
        {
            return ([ProductTypes.At(root, $"its stored example {PathOf(root)} is missing")],
                ImmutableHashSet<Type>.Empty);
        }

        var value = Read(root, json);
        var seen = new HashSet<Type>();
        Visit(value, seen);
        var again = JsonNode.Parse(Write(root, value));
        return ([.. Lost(JsonNode.Parse(json), again, "$")
            .Select(where =>
                new Violation(PathOf(root), 1, $"{where} is lost when {root.Name} is read and written"))], seen);
    }

    /// <summary>Types that are stored somewhere but in no example.</summary>
    public static IEnumerable<Violation> Unseen(IEnumerable<Type> stored, IReadOnlySet<Type> seen) =>
        stored.Where(type => type is { IsAbstract: false, ContainsGenericParameters: false } && !seen.Contains(type))
            .Select(type => ProductTypes.At(type, $"no example in {Folder} holds a value of this type"));

    private static object? Read(Type root, string json) =>
        Generic(nameof(JsonGrainStateSerializer.Deserialize), root)
            .Invoke(new JsonGrainStateSerializer(), [BinaryData.FromString(json)]);

    private static string Write(Type root, object? value) =>
        Generic(nameof(JsonGrainStateSerializer.Serialize), root)
            .Invoke(new JsonGrainStateSerializer(), [value])!.ToString()!;

    private static MethodInfo Generic(string name, Type root) =>
        typeof(JsonGrainStateSerializer).GetMethod(name)!.MakeGenericMethod(root);

    /// <summary>
    /// What the example says and the rewritten record does not. New fields may appear; none may vanish or change.
    /// </summary>
    private static IEnumerable<string> Lost(JsonNode? before, JsonNode? after, string where) => (before, after) switch
    {
        (JsonObject old, JsonObject now) => old.SelectMany(field => now.ContainsKey(field.Key)
            ? Lost(field.Value, now[field.Key], $"{where}.{field.Key}")
            : [$"{where}.{field.Key}"]),
        (JsonArray old, JsonArray now) when old.Count == now.Count =>
            old.SelectMany((item, i) => Lost(item, now[i], $"{where}[{i}]")),
        _ => JsonNode.DeepEquals(before, after) ? [] : [where],
    };

    private static void Visit(object? value, HashSet<Type> seen)
    {
        if (value is null or string)
        {
            return;
        }

        var type = value.GetType();
        if (ProductTypes.IsOurs(type))
        {
            seen.Add(type);
            foreach (var member in Members(type).Where(member => member.GetIndexParameters().Length == 0))
            {
                Visit(member.GetValue(value), seen);
            }
        }
        else if (value is IEnumerable items && !IsUnset(value))
        {
            foreach (var item in items)
            {
                Visit(item, seen);
            }
        }
        else if (type is { IsGenericType: true, Name: "KeyValuePair`2" })
        {
            Visit(type.GetProperty("Key")!.GetValue(value), seen);
            Visit(type.GetProperty("Value")!.GetValue(value), seen);
        }
    }

    private static IEnumerable<PropertyInfo> Members(Type type) =>
        ProductTypes.IsOurs(type) ? ContractWalk.Members(type).Concat(Members(type.BaseType ?? typeof(object))) : [];

    /// <summary>An immutable array that was never set throws when it is walked.</summary>
    private static bool IsUnset(object value) =>
        value.GetType() is { IsGenericType: true, Name: "ImmutableArray`1" } type &&
        (bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(value)!;
}
