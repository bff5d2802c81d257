using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>A coordinator frees every place here of people whom nobody has confirmed.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ReleaseUnconfirmed")]
public sealed record ReleaseUnconfirmed
{
    /// <summary>This intention.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }
}
