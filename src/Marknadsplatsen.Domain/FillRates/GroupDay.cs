using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>The sums of one group on one day. Counts places, never people by attribute.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.GroupDay")]
public sealed record GroupDay
{
    /// <summary>A name from <see cref="FigureGroups"/>.</summary>
    [Id(0)]
    [JsonPropertyName("group")]
    public required string Group { get; init; }

    /// <summary>Assignments counted.</summary>
    [Id(1)]
    [JsonPropertyName("assignments")]
    public int Assignments { get; init; }

    /// <summary>Places.</summary>
    [Id(2)]
    [JsonPropertyName("places")]
    public int Places { get; init; }

    /// <summary>Taken.</summary>
    [Id(3)]
    [JsonPropertyName("taken")]
    public int Taken { get; init; }

    /// <summary>Held.</summary>
    [Id(4)]
    [JsonPropertyName("held")]
    public int Held { get; init; }

    /// <summary>As a fill rate.</summary>
    [JsonIgnore]
    public FillRate Rate => new(Assignments, Places, Taken, Held);
}
