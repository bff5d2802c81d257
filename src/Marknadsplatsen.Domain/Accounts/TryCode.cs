using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>A try with a code, from the browser that asked for it.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TryCode")]
public sealed record TryCode
{
    /// <summary>This form; the same one again gets the same answer.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The keyed hash of what the browser carries.</summary>
    [Id(1)]
    [JsonPropertyName("ask")]
    public required string Ask { get; init; }

    /// <summary>The keyed hash of what was typed, in base 64.</summary>
    [Id(2)]
    [JsonPropertyName("proof")]
    public required string Proof { get; init; }

    /// <summary>From where; null where that is not told apart.</summary>
    [Id(3)]
    [JsonPropertyName("from")]
    public TryOrigin? From { get; init; }
}
