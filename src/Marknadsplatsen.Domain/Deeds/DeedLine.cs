using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>One thing that the person has done, in their own words.</summary>
/// <param name="Number">From 1, never used again.</param>
/// <param name="Text">1 to 280 characters.</param>
/// <param name="WrittenAtUtc">When it was written.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.DeedLine")]
public sealed record DeedLine(
    [property: Id(0), JsonPropertyName("number")] int Number,
    [property: Id(1), JsonPropertyName("text")] string Text,
    [property: Id(2), JsonPropertyName("writtenAtUtc")] DateTimeOffset WrittenAtUtc);
