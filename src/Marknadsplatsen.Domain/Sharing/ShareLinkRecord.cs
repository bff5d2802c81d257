using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Sharing;

/// <summary>
/// What is stored under a share card's key: whose card it is. Whether it lasts is the person's own record to say.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ShareLinkRecord")]
public sealed record ShareLinkRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Whose; null before it was made and after it ended.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId? Participant { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
