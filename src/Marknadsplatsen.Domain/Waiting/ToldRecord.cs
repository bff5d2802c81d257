using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>
/// What is stored of something that holds many things at once, some of which wait for somebody: the lists of what waits
/// are told of each version. A record from before they were told begins at version 0.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ToldRecord")]
public abstract record ToldRecord
{
    /// <summary>Grows with each write, and is higher in a record that begins after another one was removed.</summary>
    [Id(0)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>Whether the lists of what waits have yet to hear of this version.</summary>
    [Id(1)]
    [JsonPropertyName("isBehind")]
    public bool IsBehind { get; init; }
}
