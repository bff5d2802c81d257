using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>Why somebody in the panel said what they said. Public, and names nobody.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.MarkReason")]
public sealed record MarkReason
{
    /// <summary>For whom they sit.</summary>
    [Id(0)]
    [JsonPropertyName("role")]
    public PanelRole Role { get; init; }

    /// <summary>Why, in 1 to 280 characters.</summary>
    [Id(1)]
    [JsonPropertyName("words")]
    public required string Words { get; init; }
}
