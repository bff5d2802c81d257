using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>Figures that changed, told to every web node. Exact, so for associations and coordinators only.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.FigureChange")]
public sealed record FigureChange
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
