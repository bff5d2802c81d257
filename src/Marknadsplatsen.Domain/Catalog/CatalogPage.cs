using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Catalog;

/// <summary>Part of the catalogue, for a replica that starts or has missed something.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.CatalogPage")]
public sealed record CatalogPage
{
    /// <summary>The catalogue's sequence number when read.</summary>
    [Id(0)]
    [JsonPropertyName("sequence")]
    public long Sequence { get; init; }

    /// <summary>At most a page of cards, in id order.</summary>
    [Id(1)]
    [JsonPropertyName("cards")]
    public ImmutableArray<AssignmentCard> Cards { get; init; } = [];

    /// <summary>Whether nothing follows.</summary>
    [Id(2)]
    [JsonPropertyName("isLast")]
    public bool IsLast { get; init; }

    /// <summary>Cards in a page: chosen, about a megabyte.</summary>
    public const int CardCountMax = 500;
}
