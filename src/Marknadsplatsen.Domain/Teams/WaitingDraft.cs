using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>
/// A form that waits while its writer signs in elsewhere. It is encrypted with a key outside the store.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.WaitingDraft")]
public sealed record WaitingDraft
{
    /// <summary>
    /// The longest that is kept, in characters: as long as the longest field that a page can send back.
    /// </summary>
    public const int LengthMax = 64 * 1024;

    /// <summary>What finds it again, at random.</summary>
    [Id(0)]
    [JsonPropertyName("key")]
    public required string Key { get; init; }

    /// <summary>The form, encrypted.</summary>
    [Id(1)]
    [JsonPropertyName("sealed")]
    public required string Sealed { get; init; }

    /// <summary>From when it is gone.</summary>
    [Id(2)]
    [JsonPropertyName("endsAtUtc")]
    public DateTimeOffset EndsAtUtc { get; init; }
}
