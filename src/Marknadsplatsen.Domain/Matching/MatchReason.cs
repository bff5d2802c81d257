using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>
/// Why an assignment is suggested, as facts that were used; the words belong to the pages (DOMAIN 6.6).
/// </summary>
public abstract record MatchReason
{
    private MatchReason()
    {
    }

    /// <summary>Nothing is chosen yet: this is a selection.</summary>
    public sealed record NothingChosen : MatchReason;

    /// <summary>The person has chosen the category.</summary>
    public sealed record ChosenCategory(CategoryId Category) : MatchReason;

    /// <summary>The time is agreed with the host.</summary>
    public sealed record TimeIsAgreed : MatchReason;

    /// <summary>It is in a part of the day or week the person has chosen.</summary>
    public sealed record ChosenTime(TimeBucket Bucket) : MatchReason;

    /// <summary>The place offers what the person asked for.</summary>
    public sealed record Offers(QualityId Quality) : MatchReason;

    /// <summary>It is less than <see cref="MatchRules.NearKm"/> away.</summary>
    public sealed record IsNear : MatchReason;
}
