using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>
/// "Det här har du gjort": what a person has written of it, and their certificates. What they take part in is in their
/// own record and not here. Never a score (DOMAIN section 5, U16).
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DeedState")]
public sealed record DeedState
{
    /// <summary>Whose.</summary>
    [Id(0)]
    [JsonPropertyName("participant")]
    public ParticipantId Participant { get; init; }

    /// <summary>The tenant.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Written by the person, oldest first, at most <see cref="DeedRules.LineCountMax"/>.</summary>
    [Id(2)]
    [JsonPropertyName("lines")]
    public ImmutableArray<DeedLine> Lines { get; init; } = [];

    /// <summary>The number of the latest line; 0 before the first.</summary>
    [Id(3)]
    [JsonPropertyName("lastNumber")]
    public int LastNumber { get; init; }

    /// <summary>At most <see cref="CertificateRules.CountMax"/>, one for each assignment.</summary>
    [Id(4)]
    [JsonPropertyName("certificates")]
    public ImmutableArray<Certificate> Certificates { get; init; } = [];

    /// <summary>When a certificate was last confirmed or sent back.</summary>
    [Id(5)]
    [JsonPropertyName("toldAtUtc")]
    public DateTimeOffset? ToldAtUtc { get; init; }

    /// <summary>Up to when the person has seen it.</summary>
    [Id(6)]
    [JsonPropertyName("seenAtUtc")]
    public DateTimeOffset? SeenAtUtc { get; init; }

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(7)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;
}
