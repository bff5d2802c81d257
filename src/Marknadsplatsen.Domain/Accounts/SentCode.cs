using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// A code that was made for one browser. Kept for handles that nobody has as well, so that both answer alike.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SentCode")]
public sealed record SentCode
{
    /// <summary>How long it opens anything (ASVS 6.5.5: at most ten minutes).</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Wrong tries after which it opens nothing (RELIABILITY A3).</summary>
    public const int TryCountMax = 5;

    /// <summary>The keyed hash of what the browser that asked carries.</summary>
    [Id(0)]
    [JsonPropertyName("ask")]
    public required string Ask { get; init; }

    /// <summary>The keyed hash of the code, in base 64.</summary>
    [Id(1)]
    [JsonPropertyName("proof")]
    public required string Proof { get; init; }

    /// <summary>When it was made.</summary>
    [Id(2)]
    [JsonPropertyName("sentAtUtc")]
    public DateTimeOffset SentAtUtc { get; init; }

    /// <summary>Wrong tries.</summary>
    [Id(3)]
    [JsonPropertyName("attempts")]
    public Attempts Attempts { get; init; } = Attempts.None;

    /// <summary>The form that it opened for; any other is refused. Null before.</summary>
    [Id(4)]
    [JsonPropertyName("usedBy")]
    public CommandId? UsedBy { get; init; }

    /// <summary>Whether it is too old to open anything.</summary>
    public bool IsOver(DateTimeOffset now) => now - SentAtUtc >= Life;
}
