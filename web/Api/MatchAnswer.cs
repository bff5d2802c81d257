using System.ComponentModel;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Web.Matching;

namespace Marknadsplatsen.Web.Api;

/// <summary>What suits, and how much was left out for which reason.</summary>
public sealed record MatchAnswer
{
    /// <summary>How many assignments nothing excludes.</summary>
    [Description("How many open assignments nothing excludes.")]
    public required int EligibleCount { get; init; }

    /// <summary>How many assignments each reason excludes.</summary>
    [Description("How many open assignments each reason excludes; one may have several reasons.")]
    public required IReadOnlyDictionary<string, int> ExcludedBy { get; init; }

    /// <summary>The list.</summary>
    [Description("The list, best first.")]
    public required IReadOnlyList<MatchAnswerItem> Top { get; init; }

    internal static MatchAnswer From(MatchList list, MatchTexts texts) => new()
    {
        EligibleCount = list.EligibleCount,
        ExcludedBy = list.ExcludedBy.ToDictionary(count => count.Reason.ToString(), count => count.Count),
        Top = [.. list.Top.Select(suggestion => MatchAnswerItem.From(suggestion, texts))],
    };
}
