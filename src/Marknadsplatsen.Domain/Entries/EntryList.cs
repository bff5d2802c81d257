using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Entries;

/// <summary>Associations that wait to be let in.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.EntryList")]
public sealed record EntryList
{
    /// <summary>
    /// The one whose date comes first before the others; at most <see cref="EntryRules.OpenCountMax"/>.
    /// </summary>
    [Id(0)]
    [JsonPropertyName("entries")]
    public ImmutableArray<Entry> Entries { get; init; } = [];
}
