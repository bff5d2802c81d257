using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Entries;

/// <summary>Associations that have registered themselves.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.EntryList")]
public sealed record EntryList
{
    /// <summary>In the order that was asked for.</summary>
    [Id(0)]
    [JsonPropertyName("entries")]
    public ImmutableArray<Entry> Entries { get; init; } = [];
}
