using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Release;

/// <summary>
/// One release of an excerpt of the register (TF 2 kap., DOMAIN 3.2c): why, and how much. Nobody is named.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ReleaseRow")]
public sealed record ReleaseRow
{
    /// <summary>The longest reason.</summary>
    public const int ReasonLengthMax = 280;

    /// <summary>When.</summary>
    [Id(0)]
    [JsonPropertyName("atUtc")]
    public DateTimeOffset AtUtc { get; init; }

    /// <summary>What the coordinator is called at work; null for one without such a name.</summary>
    [Id(1)]
    [JsonPropertyName("who")]
    public string? Who { get; init; }

    /// <summary>Why, 1 to 280 characters.</summary>
    [Id(2)]
    [JsonPropertyName("reason")]
    public required string Reason { get; init; }

    /// <summary>How many relations were in it.</summary>
    [Id(3)]
    [JsonPropertyName("rowCount")]
    public int RowCount { get; init; }

    /// <summary>Whether pseudonyms were left in it; they are masked unless somebody says otherwise.</summary>
    [Id(4)]
    [JsonPropertyName("hasPseudonyms")]
    public bool HasPseudonyms { get; init; }
}
