using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Acting;

/// <summary>One thing that a coordinator did for a person.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ActingAct")]
public sealed record ActingAct
{
    /// <summary>The form that did it.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>What.</summary>
    [Id(1)]
    [JsonPropertyName("kind")]
    public ActKind Kind { get; init; }

    /// <summary>When.</summary>
    [Id(2)]
    [JsonPropertyName("atUtc")]
    public DateTimeOffset AtUtc { get; init; }

    /// <summary>About which assignment; null when about none.</summary>
    [Id(3)]
    [JsonPropertyName("assignment")]
    public AssignmentId? Assignment { get; init; }

    /// <summary>Its title then.</summary>
    [Id(4)]
    [JsonPropertyName("title")]
    public string? Title { get; init; }
}
