using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>One reason why an assignment is left out of a person's list.</summary>
/// <param name="Kind">The sort of reason.</param>
/// <param name="Must">The missing quality when the kind is <see cref="ExclusionKind.Must"/>, otherwise null.</param>
public readonly record struct Exclusion(ExclusionKind Kind, QualityId? Must = null)
{
    private const string MustPrefix = "MUST:";

    /// <summary>
    /// Whether the person can remove the reason by changing an answer. A full assignment stays full, and a hidden one
    /// is brought back where it was hidden.
    /// </summary>
    public bool FollowsFromAnswer => Kind is not (ExclusionKind.Full or ExclusionKind.Hidden);

    /// <summary>The code in the API, for example FULL or MUST:wheelchair.</summary>
    public override string ToString() =>
        Must is { } quality ? MustPrefix + quality.Value : ApiNames<ExclusionKind>.Of(Kind);
}
