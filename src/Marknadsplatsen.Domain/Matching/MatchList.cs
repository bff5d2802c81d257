using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>What suits a person now.</summary>
public sealed record MatchList
{
    /// <summary>How many assignments nothing excludes.</summary>
    public required int EligibleCount { get; init; }

    /// <summary>
    /// How many assignments each reason excludes, in the order reasons are told. One may have several reasons.
    /// </summary>
    public required ImmutableArray<ExclusionCount> ExcludedBy { get; init; }

    /// <summary>The best, at most as many as asked for, with few from the same association.</summary>
    public required ImmutableArray<Suggestion> Top { get; init; }

    /// <summary>
    /// Eligible work for somebody who chose work: jobs, then protected public employment, then work training, each in
    /// the list's order and together at most as many as asked for (DOMAIN 6.6). Empty for everybody else.
    /// </summary>
    public required ImmutableArray<Suggestion> Work { get; init; }
}
