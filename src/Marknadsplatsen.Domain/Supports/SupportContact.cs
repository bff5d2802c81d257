using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>A coordinator whom a person has: what they are called at work, and since when.</summary>
/// <param name="Name">1 to 60 characters.</param>
/// <param name="SinceUtc">Since when.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.SupportContact")]
public sealed record SupportContact(
    [property: Id(0), JsonPropertyName("name")] string Name,
    [property: Id(1), JsonPropertyName("sinceUtc")] DateTimeOffset SinceUtc);
