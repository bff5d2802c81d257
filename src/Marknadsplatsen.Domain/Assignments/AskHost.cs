using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Somebody asks the host, without saying who they are, whether the place offers something.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AskHost")]
public sealed record AskHost
{
    /// <summary>This intention.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>What; only what the host has not answered is asked, each once.</summary>
    [Id(1)]
    [JsonPropertyName("qualities")]
    public ImmutableArray<QualityId> Qualities { get; init; } = [];
}
