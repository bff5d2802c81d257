using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Retention;

/// <summary>
/// How long one sort of data is kept, and the decision that allows destroying it. Public records may be destroyed only
/// under a disposal decision (Arkivlagen, DOMAIN 3.8), so a rule without one is only a proposal.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.RetentionRule")]
public sealed record RetentionRule
{
    /// <summary>The longest decision number.</summary>
    public const int DecisionLengthMax = 60;

    /// <summary>The sort of data.</summary>
    [Id(0)]
    [JsonPropertyName("kind")]
    public RetentionKind Kind { get; init; }

    /// <summary>Days it is kept, 1 or more.</summary>
    [Id(1)]
    [JsonPropertyName("days")]
    public int Days { get; init; }

    /// <summary>The number of the disposal decision, 1 to 60 characters; null while there is none.</summary>
    [Id(2)]
    [JsonPropertyName("decision")]
    public string? Decision { get; init; }

    /// <summary>Whether the rule may be carried out.</summary>
    [JsonIgnore]
    public bool IsDecided => !string.IsNullOrWhiteSpace(Decision);

    /// <summary>The days that are proposed for a sort of data (DOMAIN 3.8); a month is 30 days and a half.</summary>
    public static int ProposedDays(RetentionKind kind) => kind switch
    {
        RetentionKind.UnansweredInterest => 90,
        RetentionKind.EndedEngagement => 366,
        RetentionKind.InactiveProfile => 731,
        RetentionKind.AccessLog => 366,
        RetentionKind.ClosedInquiry => 366,
        RetentionKind.EndedPeer => 366,
        RetentionKind.UnapprovedCertificate => 366,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The moment before which data of this sort is to go.</summary>
    public DateTimeOffset Before(DateTimeOffset now) => now - TimeSpan.FromDays(Days);
}
