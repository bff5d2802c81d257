using System.Text.Json;

namespace Marknadsplatsen.Domain.Storage;

/// <summary>
/// What a newer program stored in a record and this one does not know. A stored record that declares a property of this
/// type, <c>{ get; init; } = UnknownFields.None</c>, reads and writes such fields without losing them, so that a
/// program can be rolled back one version (docs/decisions). They lie beside the record's own fields, never under a name
/// of their own.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.UnknownFields")]
public sealed record UnknownFields
{
    /// <summary>No unknown field.</summary>
    public static readonly UnknownFields None = new();

    /// <summary>The fields as one JSON object.</summary>
    [Id(0)]
    public string Json { get; init; } = "{}";

    /// <summary>Keeps the fields as they were read.</summary>
    public static UnknownFields Of(IReadOnlyDictionary<string, JsonElement> fields) =>
        new() { Json = JsonSerializer.Serialize(fields) };

    /// <summary>The fields by name.</summary>
    public Dictionary<string, JsonElement> ToFields() =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Json) ?? [];
}
