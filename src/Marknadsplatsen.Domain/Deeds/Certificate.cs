using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Deeds;

/// <summary>
/// "Intyg": what a person has done in one assignment, in the person's own choice of words (DOMAIN section 1 row 31).
/// There is no field in it for a name, for health, for money or for how often somebody came, and nobody but the person
/// writes in it.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.Certificate")]
public sealed record Certificate
{
    /// <summary>What it is about; a person has one for each assignment.</summary>
    [Id(0)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>Whose assignment.</summary>
    [Id(1)]
    [JsonPropertyName("association")]
    public AssociationId Association { get; init; }

    /// <summary>The assignment's title when it was written.</summary>
    [Id(2)]
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>What the association was called then.</summary>
    [Id(3)]
    [JsonPropertyName("associationName")]
    public required string AssociationName { get; init; }

    /// <summary>What the person is called in the assignment.</summary>
    [Id(4)]
    [JsonPropertyName("pseudonym")]
    public required string Pseudonym { get; init; }

    /// <summary>How far it has come.</summary>
    [Id(5)]
    [JsonPropertyName("stage")]
    public CertificateStage Stage { get; init; }

    /// <summary>One more with each writing, so that nobody confirms other words than they have read.</summary>
    [Id(6)]
    [JsonPropertyName("revision")]
    public long Revision { get; init; }

    /// <summary>What the person did, chosen: at most <see cref="CertificateRules.WordCountMax"/>.</summary>
    [Id(7)]
    [JsonPropertyName("words")]
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The person's own words, 1 to 280 characters; null without any.</summary>
    [Id(8)]
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary>From when, as the person wrote it; null when it is not to be there.</summary>
    [Id(9)]
    [JsonPropertyName("from")]
    public string? From { get; init; }

    /// <summary>To when, as the person wrote it; null when it goes on or is not to be there.</summary>
    [Id(10)]
    [JsonPropertyName("to")]
    public string? To { get; init; }

    /// <summary>About how many hours, 1 to <see cref="CertificateRules.HoursMax"/>; null when not wanted.</summary>
    [Id(11)]
    [JsonPropertyName("hours")]
    public int? Hours { get; init; }

    /// <summary>Who confirms it: the association or a coordinator.</summary>
    [Id(12)]
    [JsonPropertyName("signer")]
    public OwnerRole Signer { get; init; }

    /// <summary>Whether the association's name is in it although a coordinator confirms.</summary>
    [Id(13)]
    [JsonPropertyName("namesPlace")]
    public bool NamesPlace { get; init; }

    /// <summary>When something last became of it.</summary>
    [Id(14)]
    [JsonPropertyName("changedAtUtc")]
    public DateTimeOffset ChangedAtUtc { get; init; }

    /// <summary>Whoever was to confirm wanted it another way; until the person asks again.</summary>
    [Id(15)]
    [JsonPropertyName("isReturned")]
    public bool IsReturned { get; init; }

    /// <summary>When it was confirmed; null before.</summary>
    [Id(16)]
    [JsonPropertyName("confirmedAtUtc")]
    public DateTimeOffset? ConfirmedAtUtc { get; init; }

    /// <summary>When the person approved it; null before.</summary>
    [Id(17)]
    [JsonPropertyName("approvedAtUtc")]
    public DateTimeOffset? ApprovedAtUtc { get; init; }

    /// <summary>The tap that approved it, from which its code is made again; null before.</summary>
    [Id(18)]
    [JsonPropertyName("approvedBy")]
    public CommandId? ApprovedBy { get; init; }

    /// <summary>Finds it by its code; null before it is approved.</summary>
    [Id(19)]
    [JsonPropertyName("key")]
    public CertificateKey? Key { get; init; }

    /// <summary>The hash of what it said when it was approved; null before.</summary>
    [Id(20)]
    [JsonPropertyName("digest")]
    public string? Digest { get; init; }

    /// <summary>Whether the place is named: always when the association confirms.</summary>
    [JsonIgnore]
    public bool ShowsPlace => NamesPlace || Signer == OwnerRole.Association;
}
