using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>
/// The person writes a certificate, or writes it again: what was confirmed or approved before is so no more.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.WriteCertificate")]
public sealed record WriteCertificate
{
    /// <summary>This sending.</summary>
    [Id(0)]
    [JsonPropertyName("commandId")]
    public required CommandId CommandId { get; init; }

    /// <summary>The tenant, for somebody of whom nothing is stored yet.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>About which assignment.</summary>
    [Id(2)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>See <see cref="Certificate.Words"/>.</summary>
    [Id(3)]
    [JsonPropertyName("words")]
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>See <see cref="Certificate.Text"/>.</summary>
    [Id(4)]
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>See <see cref="Certificate.From"/>.</summary>
    [Id(5)]
    [JsonPropertyName("from")]
    public string? From { get; init; }

    /// <summary>See <see cref="Certificate.To"/>.</summary>
    [Id(6)]
    [JsonPropertyName("to")]
    public string? To { get; init; }

    /// <summary>See <see cref="Certificate.Hours"/>.</summary>
    [Id(7)]
    [JsonPropertyName("hours")]
    public int? Hours { get; init; }

    /// <summary>See <see cref="Certificate.Signer"/>.</summary>
    [Id(8)]
    [JsonPropertyName("signer")]
    public OwnerRole Signer { get; init; }

    /// <summary>See <see cref="Certificate.NamesPlace"/>.</summary>
    [Id(9)]
    [JsonPropertyName("namesPlace")]
    public bool NamesPlace { get; init; }
}
