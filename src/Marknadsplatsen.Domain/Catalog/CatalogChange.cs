using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Catalog;

/// <summary>Cards that changed, told to every web node.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.CatalogChange")]
public sealed record CatalogChange
{
    /// <summary>One more than the change before; a gap means that the replica reads again.</summary>
    [Id(0)]
    [JsonPropertyName("sequence")]
    public long Sequence { get; init; }

    /// <summary>The latest whole values.</summary>
    [Id(1)]
    [JsonPropertyName("cards")]
    public ImmutableArray<AssignmentCard> Cards { get; init; } = [];
}
