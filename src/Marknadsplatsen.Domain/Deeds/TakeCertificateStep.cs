using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>Something is done with a certificate that is written.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TakeCertificateStep")]
public sealed record TakeCertificateStep
{
    /// <summary>This tap.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>Which.</summary>
    [Id(1)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>Who taps.</summary>
    [Id(2)]
    [JsonPropertyName("from")]
    public OwnerRole From { get; init; }

    /// <summary>What.</summary>
    [Id(3)]
    [JsonPropertyName("step")]
    public CertificateStep Step { get; init; }

    /// <summary>The <see cref="Certificate.Revision"/> that whoever taps has read.</summary>
    [Id(4)]
    [JsonPropertyName("revision")]
    public long Revision { get; init; }

    /// <summary>The key of its code, when it is approved.</summary>
    [Id(5)]
    [JsonPropertyName("key")]
    public CertificateKey? Key { get; init; }
}
