using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>
/// What is stored under a certificate's key: whose it is. Whether it exists is the person's own record to say.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.CertificateLinkRecord")]
public sealed record CertificateLinkRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Whose; null before it was approved and after it was taken back.</summary>
    [Id(1)]
    [JsonPropertyName("participant")]
    public ParticipantId? Participant { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(2)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
