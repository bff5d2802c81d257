using System.Text.Json;

namespace Marknadsplatsen.Domain.Storage;

/// <summary>
/// What a newer program stored in a record and this one does not know. A stored record that declares a property of this type,
/// <c>{ get; init; } = UnknownFields.None</c>, reads and writes such fields without losing them, so that a program can be rolled
/// back one version (docs/decisions). They lie beside the record's own fields, never under a name of their own.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.UnknownFields")]
public sealed class UnknownFields : IEquatable<UnknownFields>
{
    /// <summary>No unknown field.</summary>
    public static readonly UnknownFields None = new();

    private readonly IReadOnlyDictionary<string, JsonElement> _fields = new Dictionary<string, JsonElement>();

    /// <summary>No unknown field.</summary>
    public UnknownFields()
    {
    }

    /// <summary>Keeps the fields as they were read.</summary>
    public UnknownFields(IReadOnlyDictionary<string, JsonElement> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        _fields = fields;
    }

    /// <summary>The fields as one JSON object, for crossing a grain call.</summary>
    [Id(0)]
    public string Json
    {
        get => JsonSerializer.Serialize(_fields);
        init => _fields = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(value) ?? [];
    }

    /// <summary>The fields by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Fields => _fields;

    /// <inheritdoc/>
    public bool Equals(UnknownFields? other) => other is not null && (ReferenceEquals(this, other) || Json == other.Json);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnknownFields);

    /// <inheritdoc/>
    public override int GetHashCode() => _fields.Count;
}
