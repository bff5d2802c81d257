using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Sharing;

/// <summary>A share card (Delningskort): what a person shares, with whom, and until when.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ShareGrant")]
public sealed record ShareGrant
{
    /// <summary>The card.</summary>
    [Id(0)]
    [JsonPropertyName("key")]
    public ShareKey Key { get; init; }

    /// <summary>What the person calls the one who gets it, 1 to 40 characters.</summary>
    [Id(1)]
    [JsonPropertyName("to")]
    public required string To { get; init; }

    /// <summary>What is shared; at least one.</summary>
    [Id(2)]
    [JsonPropertyName("fields")]
    public ImmutableArray<ShareField> Fields { get; init; } = [];

    /// <summary>When it was made.</summary>
    [Id(3)]
    [JsonPropertyName("createdAtUtc")]
    public DateTimeOffset CreatedAtUtc { get; init; }

    /// <summary>From when it shows nothing any more.</summary>
    [Id(4)]
    [JsonPropertyName("endsAtUtc")]
    public DateTimeOffset EndsAtUtc { get; init; }

    /// <summary>
    /// The one match that the card shows, for somebody who supports the person there (DOMAIN row 69); null for a card
    /// about the person. It shows nothing once the match is over.
    /// </summary>
    [Id(5)]
    [JsonPropertyName("assignment")]
    public AssignmentId? Assignment { get; init; }
}
