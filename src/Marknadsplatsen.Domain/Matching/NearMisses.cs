using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>What a person does not see, and what would change it (DOMAIN section 5, U20 and U24).</summary>
public sealed record NearMisses
{
    /// <summary>
    /// Answers that alone keep something away, most first: how many assignments appear when only that answer is
    /// dropped. At most <see cref="MatchRules.AlternativeCountMax"/>.
    /// </summary>
    public required ImmutableArray<ExclusionCount> Reliefs { get; init; }

    /// <summary>
    /// The nearest assignments with a free place that the person has not hidden: fewest reasons against, then best
    /// score. At most <see cref="MatchRules.AlternativeCountMax"/>, each from another association.
    /// </summary>
    public required ImmutableArray<NearMiss> Alternatives { get; init; }

    /// <summary>
    /// Assignments kept away only by musts that their hosts have not answered, best score first: "maybe, ask". At most
    /// <see cref="MatchRules.ListLengthDefault"/>.
    /// </summary>
    public required ImmutableArray<NearMiss> Maybes { get; init; }
}
