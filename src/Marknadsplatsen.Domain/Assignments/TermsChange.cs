using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// A change that a person with a place, or a held one, has yet to say yes to. The place stays theirs.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.TermsChange")]
public sealed record TermsChange
{
    /// <summary>When it was asked; tells the changes apart, so that a yes is to what was on the page.</summary>
    [Id(0)]
    [JsonPropertyName("askedAtUtc")]
    public DateTimeOffset AskedAtUtc { get; init; }

    /// <summary>What the person last said yes to.</summary>
    [Id(1)]
    [JsonPropertyName("before")]
    public required AssignmentTerms Before { get; init; }

    /// <summary>How it is now.</summary>
    [Id(2)]
    [JsonPropertyName("after")]
    public required AssignmentTerms After { get; init; }
}
