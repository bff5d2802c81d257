using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Acting;

/// <summary>A coordinator begins to do things for a person, who is there or on the phone and asks for it.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.BeginActing")]
public sealed record BeginActing
{
    /// <summary>This form; the turn is called after it.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Whose account.</summary>
    [Id(1)]
    [JsonPropertyName("member")]
    public MemberId Member { get; init; }

    /// <summary>What the coordinator is called at work.</summary>
    [Id(2)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }
}
