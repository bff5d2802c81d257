using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>A paper slip, found by a keyed hash of what stands on it. It is cleared when its time is over.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.SlipRecord")]
public sealed record SlipRecord
{
    /// <summary>How long a slip can be used: chosen, until the same time tomorrow.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>For whom; null before it is issued.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId? Participant { get; init; }

    /// <summary>When a coordinator made it.</summary>
    [Id(2)]
    [JsonPropertyName("issuedAtUtc")]
    public DateTimeOffset IssuedAtUtc { get; init; }

    /// <summary>The form that it was used by; any other is refused. Null before.</summary>
    [Id(3)]
    [JsonPropertyName("usedBy")]
    public CommandId? UsedBy { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(4)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>Whether the form may still use it.</summary>
    public bool MayBeUsed(CommandId command, DateTimeOffset now) =>
        Participant is not null && now - IssuedAtUtc < Life && (UsedBy is null || UsedBy == command);
}
