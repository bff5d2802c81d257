using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Hosts;

/// <summary>What an association tells everybody about itself, in its own words. Names no person.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.HostPage")]
public sealed record HostPage
{
    /// <summary>The longest text in characters: chosen, a screen on a phone.</summary>
    public const int LengthMax = 600;

    /// <summary>Who they are and how they began; empty when not told.</summary>
    [Id(0)]
    [JsonPropertyName("story")]
    public string Story { get; init; } = "";

    /// <summary>What it is like to be there; empty when not told.</summary>
    [Id(1)]
    [JsonPropertyName("whatItIsLike")]
    public string WhatItIsLike { get; init; } = "";

    /// <summary>How one gets in and around there; empty when not told.</summary>
    [Id(2)]
    [JsonPropertyName("gettingIn")]
    public string GettingIn { get; init; } = "";

    /// <summary>The rules of the house; empty when not told.</summary>
    [Id(3)]
    [JsonPropertyName("houseRules")]
    public string HouseRules { get; init; } = "";

    /// <summary>Where the money goes, for those who sell or collect (DOMAIN row 55); empty when not told.</summary>
    [Id(4)]
    [JsonPropertyName("moneyGoesTo")]
    public string MoneyGoesTo { get; init; } = "";

    /// <summary>When it was last saved; null when never.</summary>
    [Id(5)]
    [JsonPropertyName("savedAtUtc")]
    public DateTimeOffset? SavedAtUtc { get; init; }
}
