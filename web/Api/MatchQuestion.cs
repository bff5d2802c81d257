using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Marknadsplatsen.Domain.Matching;

namespace Marknadsplatsen.Web.Api;

/// <summary>What somebody asks the matching model. Nothing of it is stored.</summary>
public sealed record MatchQuestion
{
    /// <summary>The answers; missing means that nothing is answered.</summary>
    [Description("Answers to the six questions. Every field may be missing or null, which means unanswered.")]
    public MatchQuestionProfile? Profile { get; init; }

    /// <summary>What ties are rotated by.</summary>
    [Description("Any text. Assignments that fit equally well are ordered by it. Default: empty.")]
    [MaxLength(MatchRules.TieKeyLengthMax)]
    public string? TieKey { get; init; }

    /// <summary>Whether associations rarely shown are helped in the order.</summary>
    [Description("Adds up to ten points in the order for associations rarely shown and assignments that have waited.")]
    public bool? Fairness { get; init; }

    /// <summary>How long the list is.</summary>
    [Description("How many assignments to answer with. Default: 6.")]
    [Range(1, MatchRules.ListLengthMax)]
    public int? ListLength { get; init; }
}
