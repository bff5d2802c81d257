using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>
/// Places of an assignment or a session. Exact figures are for its association and the coordinators only (DOMAIN
/// 6.9).
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Occupancy")]
public sealed record Occupancy
{
    /// <summary>How many people are wanted; null for no limit.</summary>
    [Id(0)]
    [JsonPropertyName("places")]
    public int? Places { get; init; }

    /// <summary>Accepted, started, ongoing and paused, and those who came another way.</summary>
    [Id(1)]
    [JsonPropertyName("taken")]
    public int Taken { get; init; }

    /// <summary>Places held for somebody until a time.</summary>
    [Id(2)]
    [JsonPropertyName("held")]
    public int Held { get; init; }

    /// <summary>Free places, never less than 0; <see cref="int.MaxValue"/> when there is no limit.</summary>
    [JsonIgnore]
    public int Free => Places is { } places ? Math.Max(0, places - Taken - Held) : int.MaxValue;

    /// <summary>The public word for the free places.</summary>
    [JsonIgnore]
    public PlacesWord Word => Free switch
    {
        >= FewLeftBelow => PlacesWord.Available,
        > 0 => PlacesWord.FewLeft,
        _ => PlacesWord.Full,
    };

    /// <summary>
    /// Below this many free places the public word is "few left", and places are held instead of raced for.
    /// </summary>
    public const int FewLeftBelow = 3;
}
