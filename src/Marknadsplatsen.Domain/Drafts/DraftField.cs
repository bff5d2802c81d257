using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Drafts;

/// <summary>A field of a form as it was typed, whether right or wrong.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DraftField")]
public sealed record DraftField
{
    /// <summary>The field.</summary>
    [Id(0)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>What was typed or ticked, in the order of the form.</summary>
    [Id(1)]
    [JsonPropertyName("values")]
    public ImmutableArray<string> Values { get; init; } = [];
}
