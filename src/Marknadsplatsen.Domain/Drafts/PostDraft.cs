using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Drafts;

/// <summary>
/// A posting form that an association has begun, and goes on with another day or from another device.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PostDraft")]
public sealed record PostDraft
{
    /// <summary>What finds it again.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>What was typed.</summary>
    [Id(1)]
    [JsonPropertyName("fields")]
    public ImmutableArray<DraftField> Fields { get; init; } = [];

    /// <summary>When it was last saved.</summary>
    [Id(2)]
    [JsonPropertyName("savedAtUtc")]
    public DateTimeOffset SavedAtUtc { get; init; }

    /// <summary>How much it holds, in characters.</summary>
    [JsonIgnore]
    public int Length => Fields.Sum(each => each.Name.Length + each.Values.Sum(value => value.Length));

    /// <summary>What was typed in a field, or null.</summary>
    public string? Text(string field) =>
        Fields.FirstOrDefault(known => known.Name == field)?.Values.FirstOrDefault();

    /// <summary>Everything that was typed or ticked in a field.</summary>
    public IReadOnlyList<string> Texts(string field) =>
        Fields.FirstOrDefault(known => known.Name == field)?.Values ?? [];
}
