using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>The answer a command got, kept so that the same command gets the same answer again.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.CommandResult")]
public sealed record CommandResult
{
    /// <summary>The command.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>What the command asked for; the same id with another content is refused.</summary>
    [Id(1)]
    [JsonPropertyName("fingerprint")]
    public required string Fingerprint { get; init; }

    /// <summary>When it was decided.</summary>
    [Id(2)]
    [JsonPropertyName("atUtc")]
    public DateTimeOffset AtUtc { get; init; }

    /// <summary>The answer.</summary>
    [Id(3)]
    [JsonPropertyName("outcome")]
    public required AssignmentOutcome Outcome { get; init; }
}
