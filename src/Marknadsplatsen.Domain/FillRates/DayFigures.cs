using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>The sums of one day, stored for trends. Counts places, never people by attribute.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DayFigures")]
public sealed record DayFigures
{
    /// <summary>The local date.</summary>
    [Id(0)]
    [JsonPropertyName("date")]
    public DateOnly Date { get; init; }

    /// <summary>Places.</summary>
    [Id(1)]
    [JsonPropertyName("places")]
    public int Places { get; init; }

    /// <summary>Taken.</summary>
    [Id(2)]
    [JsonPropertyName("taken")]
    public int Taken { get; init; }

    /// <summary>Held.</summary>
    [Id(3)]
    [JsonPropertyName("held")]
    public int Held { get; init; }

    /// <summary>Assignments counted.</summary>
    [Id(4)]
    [JsonPropertyName("openAssignments")]
    public int OpenAssignments { get; init; }
}
