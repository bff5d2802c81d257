using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Entries;

/// <summary>
/// A coordinator verifies, asks or says no; or the association answers, which is the step to
/// <see cref="EntryStatus.Waiting"/>.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DecideEntry")]
public sealed record DecideEntry
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Which association.</summary>
    [Id(1)]
    [JsonPropertyName("association")]
    public AssociationId Association { get; init; }

    /// <summary>Where it stands after it.</summary>
    [Id(2)]
    [JsonPropertyName("status")]
    public EntryStatus Status { get; init; }

    /// <summary>The question, the reason or the answer; null only to verify.</summary>
    [Id(3)]
    [JsonPropertyName("words")]
    public string? Words { get; init; }
}
