using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Notices;

/// <summary>Whether a record holds something that the person has not opened. Never what, nor from whom.</summary>
/// <param name="Source">Names the record.</param>
/// <param name="Version">Its version; an older one changes nothing.</param>
/// <param name="SinceUtc">When the latest of it came; null when nothing is new.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.NewToPerson")]
public sealed record NewToPerson(
    [property: Id(0), JsonPropertyName("source")] string Source,
    [property: Id(1), JsonPropertyName("version")] long Version,
    [property: Id(2), JsonPropertyName("sinceUtc")] DateTimeOffset? SinceUtc)
{
    /// <summary>Until when the person can answer, as with a held place; null when it can wait.</summary>
    [Id(3)]
    [JsonPropertyName("endsAtUtc")]
    public DateTimeOffset? EndsAtUtc { get; init; }
}
