using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Marks;

/// <summary>A member of the panel says yes or no, and why.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.VoteOnMark")]
public sealed record VoteOnMark
{
    /// <summary>This form.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>About which association.</summary>
    [Id(1)]
    [JsonPropertyName("association")]
    public AssociationId Association { get; init; }

    /// <summary>Who.</summary>
    [Id(2)]
    [JsonPropertyName("member")]
    public MemberId Member { get; init; }

    /// <summary>Whether they may take steps as a coordinator; others sit only for the user council.</summary>
    [Id(3)]
    [JsonPropertyName("isCoordinator")]
    public bool IsCoordinator { get; init; }

    /// <summary>Give it, or keep it.</summary>
    [Id(4)]
    [JsonPropertyName("isYes")]
    public bool IsYes { get; init; }

    /// <summary>Why.</summary>
    [Id(5)]
    [JsonPropertyName("words")]
    public required string Words { get; init; }
}
