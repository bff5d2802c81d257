using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Entries;

/// <summary>An association registers itself.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SendEntry")]
public sealed record SendEntry
{
    /// <summary>This form; the same one again is the same association.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>What was filled in. Status and times are set when it is kept.</summary>
    [Id(1)]
    [JsonPropertyName("entry")]
    public required Entry Entry { get; init; }

    /// <summary>
    /// Through which door it came, see <see cref="Accounts.DoorRecord"/>; null where they are not counted.
    /// </summary>
    [Id(2)]
    [JsonPropertyName("door")]
    public string? Door { get; init; }
}
